package org.kehu.testkit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * An HTTP client for tests that fails on the first answer which is not as its service describes it:
 * status, media type and body. Bodies must be read as text or bytes; others pass unread.
 */
public final class DescribedClient extends HttpClient {

  private static final Map<URI, ApiDescription> KNOWN = new ConcurrentHashMap<>();

  private final HttpClient client;
  private final Function<URI, List<URI>> descriptions;

  private DescribedClient(HttpClient client, Function<URI, List<URI>> descriptions) {
    this.client = client;
    this.descriptions = descriptions;
  }

  /** For services that run in this JVM as a {@link org.kehu.testkit.KehuServiceTest}. */
  public static HttpClient create() {
    return new DescribedClient(
        HttpClient.newHttpClient(),
        address -> ServersUnderTest.description(address.getPort()).stream().toList());
  }

  /**
   * For services behind a gateway, and each at its own address.
   *
   * @param client does the work
   * @param services ports of the gateway and the services
   * @param actuators where the services' management is
   */
  public static HttpClient of(
      HttpClient client, Collection<Integer> services, Collection<URI> actuators) {
    List<URI> all = actuators.stream().map(one -> URI.create(one + "/openapi")).toList();
    return new DescribedClient(
        client, address -> services.contains(address.getPort()) ? all : List.of());
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return checked(client.send(request, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return client.sendAsync(request, handler).thenApply(this::checked);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, PushPromiseHandler<T> pushed) {
    return client.sendAsync(request, handler, pushed).thenApply(this::checked);
  }

  private <T> HttpResponse<T> checked(HttpResponse<T> response) {
    List<String> faults = faults(response);
    if (!faults.isEmpty()) {
      throw new AssertionError(String.join("\n", faults));
    }
    return response;
  }

  private <T> List<String> faults(HttpResponse<T> response) {
    String body =
        switch (response.body()) {
          case String text -> text;
          case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
          case null, default -> "";
        };
    HttpRequest request = response.request();
    ApiDescription.Answered answered =
        new ApiDescription.Answered(
            request.method(),
            request.uri().getRawPath(),
            response.statusCode(),
            response.headers().firstValue("Content-Type").orElse(""),
            body);
    List<ApiDescription> described = described(request.uri()).toList();
    if (isServedButDescribedNowhere(answered, described)) {
      return List.of(answered + ", but no service describes that operation");
    }
    return described.stream().flatMap(one -> one.faults(answered).stream()).toList();
  }

  private static boolean isServedButDescribedNowhere(
      ApiDescription.Answered answered, List<ApiDescription> described) {
    return answered.status() < 400
        && !answered.method().equals("OPTIONS")
        // A gateway has operations of its own beside those of many services.
        && described.size() == 1
        && !described.getFirst().knows(answered.method(), answered.path());
  }

  private Stream<ApiDescription> described(URI address) {
    return descriptions.apply(address).stream()
        .map(where -> KNOWN.computeIfAbsent(where, this::read));
  }

  private ApiDescription read(URI where) {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(where).timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return ApiDescription.of(answer.body());
    } catch (IOException unreachable) {
      throw new UncheckedIOException("No description could be read at " + where, unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while reading " + where, stopping);
    }
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return client.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return client.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return client.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return client.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return client.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return client.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return client.authenticator();
  }

  @Override
  public Version version() {
    return client.version();
  }

  @Override
  public Optional<Executor> executor() {
    return client.executor();
  }

  @Override
  public void close() {
    client.close();
  }
}
