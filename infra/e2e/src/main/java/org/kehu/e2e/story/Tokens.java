package org.kehu.e2e.story;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;

/**
 * Tokens of demo persons and apps by the JWT bearer grant, as {@code infra/kehu token} gets them.
 */
record Tokens(Suite suite) {

  private static final String CLIENT = "kehu-launcher";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration VALID = Duration.ofMinutes(60);

  String issue(String who) {
    return issue(who, VALID);
  }

  String issue(String who, Duration valid) {
    try {
      String secret =
          Files.readString(suite.data().resolve("store/issuer/launcher.secret")).strip();
      String basic =
          Base64.getEncoder()
              .encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
      String form =
          "grant_type="
              + URLEncoder.encode(GRANT, StandardCharsets.UTF_8)
              + "&assertion="
              + assertion(who, secret, valid);
      HttpRequest request =
          HttpRequest.newBuilder(suite.issuer().resolve("/oauth2/token"))
              .timeout(Duration.ofSeconds(20))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Authorization", "Basic " + basic)
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      HttpResponse<byte[]> answer =
          suite.http().send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode body = Answer.of(answer).body();
      if (answer.statusCode() != 200) {
        throw new StoryFailed("The issuer gave no token for " + who + ": " + body);
      }
      return body.path("access_token").asString("");
    } catch (IOException unreachable) {
      throw new StoryFailed("The issuer could not be asked for a token of " + who, unreachable);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new StoryFailed("Interrupted while asking for a token of " + who, stopping);
    }
  }

  private String assertion(String who, String secret, Duration valid) {
    Instant now = Instant.now();
    String claims =
        "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
            .formatted(
                CLIENT,
                who,
                suite.issuer(),
                now.getEpochSecond(),
                now.plus(valid).getEpochSecond(),
                UUID.randomUUID());
    String signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This JDK has no HmacSHA256", impossible);
    }
  }

  private static String part(String json) {
    return base64(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
