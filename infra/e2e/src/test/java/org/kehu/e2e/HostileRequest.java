package org.kehu.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.kehu.testkit.access.Operation;

/**
 * A request that somebody sends who means no good, or a client that is broken.
 *
 * @param description for the report when it is answered wrongly
 * @param bytes as they go over the line
 */
record HostileRequest(String description, byte[] bytes) {

  private static final List<String> SEGMENTS =
      List.of(
          "01938f2e-6c1a-7b44-9d0e-2f6a1c3b5d7e",
          "..",
          "%2e%2e",
          "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
          "..;/",
          ";jsessionid=1",
          "%00",
          "%",
          "%zz",
          "%c0%af",
          "%25%32%65",
          "a%0d%0aX-Bad:%201",
          "${jndi:ldap://x}",
          "'%20or%20'1'='1",
          "%7B%22$gt%22:%22%22%7D",
          "[$ne]=1",
          "-1",
          "0",
          "99999999999999999999",
          "NaN",
          "null",
          "%F0%9F%92%A3",
          "A".repeat(3000),
          "%5c..%5c..",
          "*",
          "<script>",
          "%3Cscript%3E",
          "客户",
          "\\",
          "|",
          "\"",
          "^");

  private static final List<String> QUERIES =
      List.of(
          "",
          "?limit=-1",
          "?limit=999999999999999999",
          "?limit=abc",
          "?after=%00",
          "?after=zzzz",
          "?after=eyJrIjoiMSJ9",
          "?by=grade,grade",
          "?by=%24where",
          "?grade=Z",
          "?status=%27",
          "?dueBefore=2026-99-99",
          "?limit=1&limit=2&limit=3",
          "?q=" + "x".repeat(2000),
          "?q=.*%28",
          "?q=%5B%5B%5B",
          "?lang=%00",
          "?a[$gt]=",
          "?=",
          "?&&&",
          "?%",
          "?q=%E5%AE",
          "?sort=password",
          "?customer=%7B%7D",
          "?chain=%00",
          "?kind=ENTERPRISE'",
          "?dryRun=perhaps",
          "?total=maybe");

  private static final List<String> BODIES =
      List.of(
          "",
          "{",
          "[]",
          "null",
          "true",
          "\"text\"",
          "123",
          "{}}",
          "{\"a\":",
          "{\"kind\":1}",
          "{\"kind\":\"ENTERPRISE\",\"name\":null}",
          "{\"kind\":\"ENTERPRISE\",\"name\":[]}",
          "{\"kind\":{},\"name\":{}}",
          "{\"kind\":\"X\",\"name\":\"甲\"}",
          "{\"kind\":\"ENTERPRISE\",\"name\":\"\\u0000\"}",
          "{\"kind\":\"ENTERPRISE\",\"name\":\"\\ud800\"}",
          "{\"kind\":\"ENTERPRISE\",\"name\":\"\\n\\t\"}",
          "{\"yearlyVolume\":{\"amount\":1e999999999,\"currency\":\"CNY\"}}",
          "{\"yearlyVolume\":{\"amount\":\"1e999999999\",\"currency\":\"CNY\"}}",
          "{\"kind\":\"ENTERPRISE\",\"name\":\"甲\",\"yearlyVolume\":{\"amount\":"
              + "9".repeat(5000)
              + "}}",
          "{\"__proto__\":{\"a\":1},\"constructor\":1}",
          "{\"$where\":\"sleep(1000)\"}",
          "{\"kind\":\"COMPLAINT\",\"channel\":\"" + "X".repeat(500) + "\",\"description\":\"d\"}",
          "{\"kind\":\"COMPLAINT\",\"channel\":\"TELEPHONE\",\"description\":{\"$ne\":1}}",
          "{\"customerId\":\"x\",\"purpose\":\"NEEDS\",\"plannedAt\":\"+999999999-12-31T23:59:59Z\"}",
          "{\"customerId\":\"x\",\"purpose\":\"NEEDS\",\"plannedAt\":99999999999999999999}",
          "{\"customerId\":\"x\",\"purpose\":\"NEEDS\",\"plannedAt\":\"2026-13-45\"}",
          "{\"items\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
          "{\"a\":".repeat(600) + "1" + "}".repeat(600),
          "[" + "{},".repeat(500) + "{}]",
          "{\"name\":\"a\",\"name\":\"b\"}",
          "\uFEFF{}",
          "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
          "a=b&c=d",
          "{\"reason\":\"" + "长".repeat(20_000) + "\"}",
          "{\"until\":\"tomorrow\"}",
          "{\"alternatives\":[null,null,null],\"best\":-1}",
          "{\"findings\":{\"evidence\":[null]}}",
          "{\"toId\":\"../../x\",\"reason\":\"r\"}",
          "{\"outcome\":\"HELD\",\"opinion\":7}",
          "{\"on\":\"0000-00-00\"}",
          "{\"satisfied\":\"yes\",\"mode\":\"PIGEON\",\"answers\":[]}");

  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json",
          "application/merge-patch+json",
          "text/csv",
          "application/xml",
          "text/plain",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "application/json;charset=utf-99",
          "a/b/c",
          "/",
          "*/*",
          "application/json; charset=\"",
          "image/png");

  private static final List<String> HEADERS =
      List.of(
          "If-Match: *",
          "If-Match: \"x\"",
          "If-Match: \"99999999999999999999\"",
          "If-Match: W/",
          "If-None-Match: ,,,",
          "Idempotency-Key: " + "k".repeat(3000),
          "Idempotency-Key:  ",
          "Idempotency-Key: \u00e9\u0001",
          "Accept-Language: ;q=x,,,-",
          "Accept-Language: " + "zh,".repeat(500),
          "Accept: ;;;",
          "Accept: application/xml",
          "Accept: text/html;q=9",
          "Range: bytes=9-1",
          "X-Forwarded-For: 1.2.3.4",
          "X-Forwarded-Host: evil",
          "X-Forwarded-Proto: gopher",
          "Forwarded: for=;;;=",
          "traceparent: 00-zz-zz-zz",
          "baggage: " + "a=b,".repeat(300),
          "Expect: 200-maybe",
          "Content-Encoding: gzip",
          "Content-Encoding: br",
          "Cookie: JSESSIONID=../../x",
          "Origin: null",
          "Origin: http://evil.example",
          "X-HTTP-Method-Override: DELETE",
          "Content-Length: 5",
          "Content-Length: -1",
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: identity, chunked",
          "Connection: Upgrade",
          "Upgrade: h2c",
          "X-User: wang.zong",
          "X-Roles: general-manager",
          "Bad Header: x",
          ": x",
          "X-Long: " + "h".repeat(9000),
          "X-Very-Long: " + "h".repeat(20_000));

  private static final List<String> METHODS =
      List.of(
          "GET",
          "POST",
          "PUT",
          "PATCH",
          "DELETE",
          "HEAD",
          "OPTIONS",
          "TRACE",
          "PROPFIND",
          "get",
          "G@T");

  static HostileRequest next(SplittableRandom random, List<Operation> operations, String token) {
    Operation operation = pick(random, operations);
    String method = random.nextInt(8) == 0 ? pick(random, METHODS) : operation.method();
    // Half of them with a harmless id, so that bodies and queries get beyond the path.
    String segment = random.nextBoolean() ? SEGMENTS.getFirst() : pick(random, SEGMENTS);
    String path = operation.filled(segment);
    if (random.nextInt(12) == 0) {
      path +=
          pick(random, List.of("/", "//", "/..", "/./x", ";a=b", "/actuator/env", ".json", "%2f"));
    }
    String target = path + (random.nextInt(3) == 0 ? pick(random, QUERIES) : "");
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\nConnection: close\r\n");
    head.append("Authorization: Bearer ").append(token).append("\r\n");
    byte[] body =
        method.equals("GET") && random.nextInt(10) > 0
            ? new byte[0]
            : pick(random, BODIES).getBytes(StandardCharsets.UTF_8);
    String extra = random.nextInt(3) == 0 ? pick(random, HEADERS) : "";
    if (!extra.isEmpty()) {
      head.append(extra).append("\r\n");
    }
    boolean framed = extra.startsWith("Content-Length") || extra.startsWith("Transfer-Encoding");
    if (body.length > 0 && !framed) {
      head.append("Content-Type: ").append(pick(random, TYPES)).append("\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(framed ? new byte[] {'0', '\r', '\n', '\r', '\n'} : body);
    String shown = method + " " + shortened(target) + " [" + shortened(extra) + "] ";
    return new HostileRequest(
        shown + shortened(new String(body, StandardCharsets.UTF_8)), bytes.toByteArray());
  }

  private static <T> T pick(SplittableRandom random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static String shortened(String text) {
    return text.length() <= 120 ? text : text.substring(0, 120) + "…(" + text.length() + ")";
  }
}
