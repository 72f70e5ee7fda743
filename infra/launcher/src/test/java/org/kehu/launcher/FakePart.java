package org.kehu.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Stands for any process of the suite: unpacks itself as a Spring Boot jar would, serves health on
 * its management port and everything else on its port, each list only when asked a second time. It
 * gives tokens and drafts a calendar with 2027. A file {@code fail} beside its data makes it end at
 * once; with a file {@code silent-issuer} there it gives no tokens, with {@code closed-door} no
 * list, and {@code unready} names the port of a process that is never ready.
 */
public final class FakePart {

  private FakePart() {}

  public static void main(String[] args) throws Exception {
    if ("tools".equals(System.getProperty("jarmode"))) {
      unpack(Path.of(args[args.length - 1]));
      return;
    }
    if (Files.exists(Path.of(System.getenv("KEHU_DATA"), "fail"))) {
      throw new IllegalStateException("The file fail says so");
    }
    keepSecret();
    serve("SERVER_PORT", "hello from " + System.getenv("SERVER_PORT"));
    String database = System.getenv().getOrDefault("KEHU_MONGODB_URI", "fake");
    serve("MANAGEMENT_PORT", "{\"status\":\"UP\",\"database\":\"%s\"}".formatted(database));
    System.out.println("stores in " + database);
    System.out.println("客户 serves");
  }

  /** The infrastructure writes it, and here whoever comes first. */
  private static void keepSecret() throws IOException {
    Path secret = Path.of(System.getenv("KEHU_DATA"), "store", "issuer", "launcher.secret");
    Files.createDirectories(secret.getParent());
    Files.writeString(secret, "secret");
  }

  private static boolean isUnready() throws IOException {
    Path unready = Path.of(System.getenv("KEHU_DATA"), "unready");
    return Files.exists(unready) && Files.readString(unready).equals(System.getenv("SERVER_PORT"));
  }

  private static void unpack(Path destination) throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path"));
    Files.createDirectories(destination);
    Files.copy(jar, destination.resolve(jar.getFileName()));
  }

  private static void serve(String variable, String text) throws IOException {
    int port = Integer.parseInt(System.getenv(variable));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    int status = isUnready() ? 503 : 200;
    server.createContext("/", exchange -> answer(exchange, status, body));
    Set<String> asked = new HashSet<>();
    server.createContext(
        "/api/v1/",
        exchange ->
            answer(
                exchange,
                isClosed() || asked.add(exchange.getRequestURI().getPath()) ? 503 : 200,
                body));
    server.createContext("/oauth2/token", exchange -> answer(exchange, 200, token(body)));
    server.createContext("/api/v1/policies/customer/calendar/years", FakePart::calendar);
    server.start();
  }

  private static boolean isClosed() {
    return Files.exists(Path.of(System.getenv("KEHU_DATA"), "closed-door"));
  }

  private static byte[] token(byte[] otherwise) {
    return Files.exists(Path.of(System.getenv("KEHU_DATA"), "silent-issuer"))
        ? otherwise
        : "{\"access_token\":\"a.b.c\"}".getBytes(StandardCharsets.UTF_8);
  }

  private static void calendar(HttpExchange exchange) throws IOException {
    String table = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String who = exchange.getRequestHeaders().getFirst("Authorization");
    if (table.contains("2027") && who.equals("Bearer a.b.c")) {
      exchange
          .getResponseHeaders()
          .set(
              "Location",
              "/api/v1/policies/customer/calendar/versions/3?"
                  + exchange.getRequestURI().getQuery());
      answer(exchange, 201, new byte[0]);
    } else {
      String problem =
          "{\"detail\":\"Days overlap.\",\"errors\":[{\"detail\":\"\\\"元旦\\\" stands twice.\"}]}";
      answer(exchange, 422, problem.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
