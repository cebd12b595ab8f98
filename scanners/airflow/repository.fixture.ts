import type { SourceFiles } from '../shared/python/files.ts';

/** A repository that exists in memory only. */
export function repository(files: Record<string, string>): SourceFiles {
  const isFolder = (path: string): boolean =>
    path === '' || Object.keys(files).some((file) => file.startsWith(`${path}/`));
  return {
    rootName: 'repository',
    read: (path) => files[path],
    isFile: (path) => path in files,
    isFolder,
    list: (path) => [
      ...new Set(
        Object.keys(files)
          .filter((file) => path === '' || file.startsWith(`${path}/`))
          .map((file) => file.slice(path ? path.length + 1 : 0).split('/')[0] ?? ''),
      ),
    ],
  };
}
