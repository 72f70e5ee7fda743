package org.kehu.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;

/** A small upstream server that remembers what it was asked. */
final class Service implements AutoCloseable {

  /** One request as it arrived; header names in lower case. */
  record Asked(String method, String uri, Map<String, List<String>> headers, byte[] body) {

    @Nullable String header(String name) {
      List<String> values = headers.get(name.toLowerCase(java.util.Locale.ROOT));
      return values == null ? null : String.join(",", values);
    }
  }

  interface Behaviour {
    void answer(HttpExchange exchange, Asked asked) throws IOException;
  }

  private final String name;
  private final boolean secure;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private volatile Behaviour behaviour = Service::hello;

  Service(String name) {
    this(name, null);
  }

  /** One that serves over TLS. */
  Service(String name, @Nullable SSLContext tls) {
    this.name = name;
    this.secure = tls != null;
    try {
      server = create(tls);
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private static HttpServer create(@Nullable SSLContext tls) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    if (tls == null) {
      return HttpServer.create(address, 50);
    }
    HttpsServer server = HttpsServer.create(address, 50);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    return server;
  }

  ServiceInstance instance() {
    int port = server.getAddress().getPort();
    Map<String, String> told =
        Map.of("management.port", Integer.toString(port), "version", "1.2.3");
    return new DefaultServiceInstance(name + port, name, "127.0.0.1", port, secure, told);
  }

  Service behave(Behaviour wanted) {
    behaviour = wanted;
    return this;
  }

  Service reset() {
    asked.clear();
    behaviour = Service::hello;
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  Asked last() {
    return asked.getLast();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((key, values) ->
            headers.put(key.toLowerCase(java.util.Locale.ROOT), List.copyOf(values)));
    byte[] body = new byte[0];
    try {
      body = exchange.getRequestBody().readAllBytes();
    } finally {
      asked.add(
          new Asked(
              exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
    }
    try (exchange) {
      behaviour.answer(exchange, asked.getLast());
    }
  }

  static void hello(HttpExchange exchange, Asked asked) throws IOException {
    answer(exchange, 200, "{\"said\":\"hello\"}");
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(
        status, exchange.getRequestMethod().equals("HEAD") ? -1 : bytes.length);
    if (!exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
