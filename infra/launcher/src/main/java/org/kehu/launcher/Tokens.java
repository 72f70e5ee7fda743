package org.kehu.launcher;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Gets tokens of demo persons and apps from the local issuer by the JWT bearer grant (RFC 7523): an
 * assertion about the subject, signed with the launcher's secret, which only the owner of the data
 * directory can read.
 */
record Tokens(Suite suite) {

  private static final String CLIENT_ID = "kehu-launcher";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final int LONGEST_MINUTES = 24 * 60;

  String issue(String name, int minutes) {
    if (minutes < 1 || minutes > LONGEST_MINUTES) {
      throw new Refusal(
          ExitCode.USAGE, "--minutes must be a number from 1 to " + LONGEST_MINUTES + ".");
    }
    String subject = checked(name);
    String secret = secret();
    String form =
        "grant_type=" + encoded(GRANT) + "&assertion=" + assertion(subject, minutes, secret);
    String basic = base64().encodeToString(utf8(CLIENT_ID + ":" + secret));
    Http.Answer answer =
        suite
            .http()
            .postForm(suite.ports().issuer() + "/oauth2/token", basic, form)
            .orElseThrow(this::notRunning);
    return Json.text(answer.body(), "access_token").orElseThrow(() -> refusal(answer));
  }

  private static Refusal refusal(Http.Answer answer) {
    String reason =
        Json.text(answer.body(), "error_description")
            .or(() -> Json.text(answer.body(), "error"))
            .orElse("status " + answer.status());
    return new Refusal(ExitCode.REFUSED, "The issuer gave no token: " + reason);
  }

  private Refusal notRunning() {
    return new Refusal(
        ExitCode.NOT_RUNNING,
        "The token issuer is not running; start it with '%s'.".formatted(suite.typed("up")));
  }

  private String secret() {
    Path file = suite.home().launcherSecret();
    if (Files.notExists(file)) {
      throw notRunning();
    }
    try {
      return Files.readString(file).trim();
    } catch (IOException e) {
      throw Disk.refusal(file, e);
    }
  }

  private String assertion(String name, int minutes, String secret) {
    Instant now = Instant.now();
    String header = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
    String claims =
        part(
            "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
                .formatted(
                    CLIENT_ID,
                    name,
                    suite.ports().issuer(),
                    now.getEpochSecond(),
                    now.plus(Duration.ofMinutes(minutes)).getEpochSecond(),
                    UUID.randomUUID()));
    return header + "." + claims + "." + signature(header + "." + claims, secret);
  }

  private static String checked(String name) {
    return Optional.of(name)
        .filter(text -> text.matches("[A-Za-z0-9._-]{1,64}"))
        .orElseThrow(() ->
            new Refusal(
                ExitCode.USAGE,
                "A role, a user or an app is named by letters, digits, '.', '-' and '_' only."));
  }

  private static String signature(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(utf8(secret), "HmacSHA256"));
      return base64Url().encodeToString(mac.doFinal(utf8(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HmacSHA256", e);
    }
  }

  private static String part(String json) {
    return base64Url().encodeToString(utf8(json));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Base64.Encoder base64() {
    return Base64.getEncoder();
  }

  private static Base64.Encoder base64Url() {
    return Base64.getUrlEncoder().withoutPadding();
  }
}
