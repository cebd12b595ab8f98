import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.ClientAuth;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * A Neo4j for the tests: arguments are its folder, its Bolt port, "read-only" or "", and the folder of a
 * key.pem and certificate.pem or ""; the password comes on standard input. Says "ready" once it
 * answers; ends when standard input does, so that it never outlives its test.
 */
public class TestServer {
  static final Duration patience = Duration.ofMinutes(2);

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    SocketAddress address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    StringBuilder password = new StringBuilder();
    for (int letter = System.in.read(); letter > 0 && letter != '\n'; letter = System.in.read()) {
      password.append((char) letter);
    }
    DatabaseManagementServiceBuilder builder = builder(folder, address);
    builder.setConfig(
        GraphDatabaseSettings.read_only_database_default, arguments[2].equals("read-only"));
    if (!arguments[3].isEmpty()) encrypt(builder, Path.of(arguments[3]));
    DatabaseManagementService service = builder.build();
    Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
    setPassword(service, folder.resolve("password-is-set"), password.toString());
    if (!service.database("neo4j").isAvailable(patience.toMillis())) {
      throw new IllegalStateException("the database does not open");
    }
    System.out.println("ready");
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  static long pageCache() {
    return Long.getLong("gyebo.pageCacheMegabytes", 128) << 20;
  }

  /** TLS for whoever asks for it. */
  static void encrypt(DatabaseManagementServiceBuilder builder, Path certificates) {
    SslPolicyConfig policy = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
    builder
        .setConfig(policy.enabled, true)
        .setConfig(policy.base_directory, certificates)
        .setConfig(policy.private_key, certificates.resolve("key.pem"))
        .setConfig(policy.public_certificate, certificates.resolve("certificate.pem"))
        .setConfig(policy.client_auth, ClientAuth.NONE)
        .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.OPTIONAL);
  }

  static DatabaseManagementServiceBuilder builder(Path folder, SocketAddress address) {
    return new DatabaseManagementServiceBuilder(folder)
        .setConfig(GraphDatabaseSettings.auth_enabled, true)
        .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache())
        .setConfig(GraphDatabaseSettings.keep_logical_logs, "1 files")
        // Else every start writes hundreds of megabytes of empty log.
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, 32L << 20)
        // Every test empties and fills the database: else all queries are planned anew each time.
        .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofHours(1))
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        // Else the end waits twice five seconds for idle threads.
        .setConfig(
            BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(100))
        .setConfig(BoltConnector.enabled, true)
        .setConfig(BoltConnector.listen_address, address)
        .setConfig(BoltConnector.advertised_address, address);
  }

  /** Setting the same password again is an error, so a folder that is opened again keeps its own. */
  static void setPassword(DatabaseManagementService service, Path mark, String password)
      throws Exception {
    if (Files.exists(mark)) return;
    var system = service.database("system");
    if (!system.isAvailable(patience.toMillis())) {
      throw new IllegalStateException("the system database does not open");
    }
    system.executeTransactionally(
        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    Files.createFile(mark);
  }
}
