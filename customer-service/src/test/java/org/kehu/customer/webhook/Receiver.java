package org.kehu.customer.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.kehu.customer.outgoing.SigningSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department's server: answers as it is told, 200 when it is told nothing. */
public final class Receiver implements AutoCloseable {

  /** An answer that never comes. */
  public static final int SILENCE = 0;

  private final HttpServer server;
  private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile int always = 200;

  private record Reply(int status, String header, String value) {}

  /** A request that came in. */
  public record Heard(String path, String id, String timestamp, String signature, String body) {

    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    public long sequence() {
      return Long.parseLong(json().at("/kehusequence").asString());
    }

    String subject() {
      return json().at("/subject").asString();
    }
  }

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(command -> Thread.ofVirtual().start(command));
    server.createContext("/", this::answer);
    server.start();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
  }

  /** Answers the next requests so, one after the other. */
  public Receiver answers(int... statuses) {
    for (int status : statuses) {
      replies.add(new Reply(status, "X-None", "none"));
    }
    return this;
  }

  public Receiver answers(int status, String header, String value) {
    replies.add(new Reply(status, header, value));
    return this;
  }

  /** Answers all further requests so. */
  public void always(int status) {
    always = status;
  }

  public List<Heard> heard() {
    return heard;
  }

  /** Sequence numbers of what came of one subject, in order, repeats included. */
  List<Long> sequencesOf(String subject) {
    return heard.stream()
        .filter(one -> one.subject().equals(subject))
        .map(Heard::sequence)
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(
        new Heard(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst(SigningSecret.ID),
            exchange.getRequestHeaders().getFirst(SigningSecret.TIMESTAMP),
            exchange.getRequestHeaders().getFirst(SigningSecret.SIGNATURE),
            body));
    Reply next = replies.poll();
    int status = next == null ? always : next.status();
    if (status == SILENCE) {
      untilTheEnd();
      status = 200;
    }
    if (next != null) {
      exchange.getResponseHeaders().add(next.header(), next.value());
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void untilTheEnd() {
    try {
      end.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
