package org.kehu.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.testkit.api.RawAnswer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.discovery.DiscoveryClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real gateway on ephemeral ports, with a discovery that a test can change. */
final class Gateway implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, List<ServiceInstance>> instances = new ConcurrentHashMap<>();
  private final ConfigurableApplicationContext context;

  Gateway(Issuer issuer, String... settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.port", "0");
    all.put("management.server.port", "0");
    all.put("server.address", "127.0.0.1");
    all.put("eureka.client.enabled", "false");
    all.put("kehu.gateway.token.issuer", issuer.uri());
    all.put("kehu.drain.period", "0s");
    all.put("logging.structured.format.console", "");
    // The test kit brings the services' store and broker to the class path.
    all.put(
        "spring.autoconfigure.exclude",
        "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration,"
            + "org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration,"
            + "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration");
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      all.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    List<String> arguments = new ArrayList<>();
    all.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    context =
        new SpringApplicationBuilder(GatewayApplication.class)
            .initializers(any ->
                ((GenericApplicationContext) any)
                    .registerBean("testDiscovery", DiscoveryClient.class, Discovery::new))
            .run(arguments.toArray(String[]::new));
  }

  Gateway serve(String service, ServiceInstance... all) {
    instances.put(service, List.of(all));
    return this;
  }

  int port() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  int managementPort() {
    return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.management.port"));
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  Answer get(String path, String token, String... headers) {
    return send("GET", path, token, HttpRequest.BodyPublishers.noBody(), headers);
  }

  Answer post(String path, String token, String body, String... headers) {
    return send("POST", path, token, HttpRequest.BodyPublishers.ofString(body), headers);
  }

  /** Sends a request; an empty token sends no Authorization header. */
  Answer send(
      String method, String path, String token, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(method + " " + path, failed);
    }
  }

  String management(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + managementPort() + path);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Sends exactly these bytes and reads until the gateway closes. */
  RawAnswer raw(String bytes) {
    return RawAnswer.to(port(), bytes);
  }

  RawAnswer raw(byte[] bytes) {
    return RawAnswer.to(port(), bytes);
  }

  @Override
  public void close() {
    context.close();
    http.close();
  }

  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String body() {
      return response.body();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The slug of the gateway's own problem, or what came instead. */
    String slug() {
      if (!header("Content-Type").startsWith("application/problem+json")) {
        return status() + " " + header("Content-Type");
      }
      return json().get("type").asString().replace("urn:kehu:problem:gateway:", "");
    }
  }

  private final class Discovery implements DiscoveryClient {

    @Override
    public String description() {
      return "instances of a test";
    }

    @Override
    public List<ServiceInstance> getInstances(String serviceId) {
      return instances.getOrDefault(serviceId, List.of());
    }

    @Override
    public List<String> getServices() {
      return List.copyOf(instances.keySet());
    }
  }
}
