CREATE TABLE IF NOT EXISTS dw.주문_채널코드 (
  채널코드 char(2)     NOT NULL,
  채널명  varchar(50) NOT NULL,
  사용여부 boolean     NOT NULL,
  PRIMARY KEY (채널코드)
)
DISTSTYLE AUTO;

COMMENT ON TABLE dw.주문_채널코드 IS '주문 유입 채널 코드표. 기획팀이 엑셀로 관리하던 것';
COMMENT ON COLUMN dw.주문_채널코드.채널코드 IS 'AP, MW, PC';
COMMENT ON COLUMN dw.주문_채널코드.채널명 IS '화면에 보이는 이름';
COMMENT ON COLUMN dw.주문_채널코드.사용여부 IS '현재 쓰는 채널인지';
