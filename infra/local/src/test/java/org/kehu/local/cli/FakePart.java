package org.kehu.local.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stands for any process of the suite: unpacks itself as a Spring Boot jar would, serves health on
 * its management port and everything else on its port. A file {@code fail} beside its data makes it
 * end at once.
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
    serve("SERVER_PORT", "hello from " + System.getenv("SERVER_PORT"));
    serve("MANAGEMENT_PORT", "{\"status\":\"UP\",\"database\":\"fake\"}");
    System.out.println("客户 serves");
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
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
