package org.kehu.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.kehu.testkit.TestIssuer;
import org.kehu.testkit.TestSuite;
import org.kehu.testkit.api.DescribedClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the service as its callers would. */
public final class Http {

  private static final HttpClient CLIENT = DescribedClient.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final int port;

  public Http(int port) {
    this.port = port;
  }

  /** An answer with its body as JSON when it is. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public String text(String pointer) {
      return json().at(pointer).asString();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public Answer is(int status) {
      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      return this;
    }

    /** A problem of this slug. */
    public Answer refused(int status, String slug) {
      is(status);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(text("/type")).isEqualTo("urn:kehu:problem:customer:" + slug);
      assertThat(text("/detail")).isNotBlank();
      return this;
    }

    public String id() {
      return text("/id");
    }
  }

  private static TestIssuer issuer() {
    return TestSuite.running().issuer();
  }

  public static String erp() {
    return issuer().app("erp", "customers.read customers.write customers.personal");
  }

  /** An app with these scopes. */
  public static String app(String scopes) {
    return issuer().app("app-of-" + scopes.length(), scopes);
  }

  public static String bi() {
    return issuer().app("bi", "customers.read");
  }

  public static String person(String userName, String... roles) {
    return issuer().person(userName, roles);
  }

  public Answer get(String path, String token, String... headers) {
    return send("GET", path, token, null, null, headers);
  }

  public Answer post(String path, String token, String body, String... headers) {
    return send("POST", path, token, body, "application/json", headers);
  }

  public Answer put(String path, String token, String body) {
    return send("PUT", path, token, body, "application/json");
  }

  public Answer patch(String path, String token, String body, String... headers) {
    return send("PATCH", path, token, body, "application/merge-patch+json", headers);
  }

  public Answer send(
      String method, String path, String token, String body, String type, String... headers) {
    return sendBytes(
        method,
        path,
        token,
        body == null ? null : body.getBytes(StandardCharsets.UTF_8),
        type,
        headers);
  }

  public Answer sendBytes(
      String method, String path, String token, byte[] body, String type, String... headers) {
    return new Answer(
        sent(
            request(method, path, token, body, type, headers),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
  }

  /** A file as it is. */
  public HttpResponse<byte[]> download(String path, String token) {
    HttpResponse<byte[]> answer =
        sent(request("GET", path, token, null, null), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }

  private HttpRequest request(
      String method, String path, String token, byte[] body, String type, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private static <T> HttpResponse<T> sent(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return CLIENT.send(request, handler);
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  /** A name that no other test uses. */
  public static String fresh(String name) {
    return name + letters(NAMES.incrementAndGet()) + "有限公司";
  }

  private static String letters(int number) {
    String digits = "甲乙丙丁戊己庚辛壬癸";
    StringBuilder letters = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      letters.append(digits.charAt(digit - '0'));
    }
    return letters.toString();
  }

  /** A mobile number that no other test uses. */
  public static String freshPhone() {
    return "139%08d".formatted(NAMES.incrementAndGet());
  }

  /** Opens a file with these further members. */
  public String opened(String token, String name, String further) {
    String body =
        "{\"kind\":\"ENTERPRISE\",\"name\":\"%s\"%s}"
            .formatted(name, further.isEmpty() ? "" : "," + further);
    return post("/api/v1/customers", token, body).is(201).id();
  }

  /** Lists the company and waits until the service's own rights know it. */
  public void listCompany() {
    put("/api/v1/staff/import", person("guan.li", "administrator"), Directory.JSON).is(200);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            get("/api/v1/customers", person("yang.zongjian", "manager")).status() == 200
                && get("/api/v1/staff?department=sales", erp()).json().at("/items").size() > 1);
  }
}
