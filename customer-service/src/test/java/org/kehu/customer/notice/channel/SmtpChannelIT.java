package org.kehu.customer.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.customer.consent.Purpose;
import org.kehu.customer.notice.channel.SmtpProperties.Security;

/** What a mail server may reply, and what becomes of the notice then. */
class SmtpChannelIT {

  private static final Message MESSAGE =
      new Message(
          "0198f0c2-7c1e-7a3b-9d20-5f6a7b8c9d0e",
          "zhang@customer.example",
          Purpose.SERVICE,
          Language.ZH,
          new Rendered("主题", "正文", null),
          Instant.parse("2026-11-23T04:00:00Z"));

  private static SmtpChannel channel(int port, Security security) {
    return channel(port, security, Duration.ofMinutes(1));
  }

  private static SmtpChannel channel(int port, Security security, Duration timeout) {
    return new SmtpChannel(
        new SmtpProperties(
            "127.0.0.1", port, null, null, "service@kehu.example", null, security, timeout));
  }

  private static ScriptedSmtp server(String command, String reply) throws IOException {
    Map<String, String> replies = new HashMap<>(Map.of("DATA", "354 go on", "QUIT", "221 bye"));
    replies.put(command, reply);
    return new ScriptedSmtp(replies);
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, Rejected[cause=smtp-550]",
    "RCPT, 450 4.2.1 try later, Deferred[cause=smtp-450]",
    "., 552 5.3.4 too big, Rejected[cause=smtp-552]",
    "., 451 4.3.0 try later, Deferred[cause=smtp-451]",
    "MAIL, 550 5.7.1 sender refused, Deferred[cause=smtp-sender-550]",
    "., 250 taken, Accepted[]",
  })
  void theReplyDecides(String command, String reply, String outcome) throws IOException {
    try (ScriptedSmtp server = server(command, reply)) {
      assertThat(channel(server.port(), Security.NONE).send(MESSAGE)).hasToString(outcome);
    }
  }

  @Test
  void aSilentServerMayReplyLater() throws IOException {
    try (ScriptedSmtp server = server("RCPT", "")) {
      assertThat(channel(server.port(), Security.NONE, Duration.ofMillis(500)).send(MESSAGE))
          .isEqualTo(new Handover.Deferred("smtp-connection"));
    }
  }

  @Test
  void everyAttemptHasTheSameMessageId() throws IOException {
    try (ScriptedSmtp server = server(".", "451 4.3.0 try later")) {
      SmtpChannel channel = channel(server.port(), Security.NONE);
      channel.send(MESSAGE);
      channel.send(MESSAGE);

      assertThat(server.heard().stream().filter(line -> line.startsWith("Message-ID:")))
          .containsExactly(
              "Message-ID: <0198f0c2-7c1e-7a3b-9d20-5f6a7b8c9d0e@kehu.example>",
              "Message-ID: <0198f0c2-7c1e-7a3b-9d20-5f6a7b8c9d0e@kehu.example>");
    }
  }

  @Test
  void withoutTheTlsThatIsAskedForNothingIsSent() throws IOException {
    try (ScriptedSmtp server = server("STARTTLS", "502 no such command")) {
      assertThat(channel(server.port(), Security.STARTTLS).send(MESSAGE))
          .isInstanceOf(Handover.Deferred.class);
      assertThat(server.heard()).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void aServerThatIsNotThereMayComeBack() throws IOException {
    int port;
    try (ScriptedSmtp server = server(".", "250 taken")) {
      port = server.port();
    }
    assertThat(channel(port, Security.NONE).send(MESSAGE))
        .isEqualTo(new Handover.Deferred("smtp-connection"));
  }

  @Test
  void withoutAHostItIsOff() {
    SmtpProperties none =
        new SmtpProperties(
            null, 587, null, null, "a@b.example", null, Security.NONE, Duration.ofSeconds(1));

    assertThat(new SmtpChannel(none).isConfigured()).isFalse();
  }
}
