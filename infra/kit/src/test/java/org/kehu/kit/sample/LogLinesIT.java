package org.kehu.kit.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.api.RawAnswer;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service's log looks like where it is collected, in the shipped format and levels. */
@KehuServiceTest
class LogLinesIT {

  private static final String LEVEL = "logging.level.";
  private static final String NAME = "欧阳守密";
  private static final String PHONE = "13912345678";
  private static final String MAIL = "shoumi@example.com";
  private static final String CITIZEN = "320102199003071234";

  private final String traceId = UUID.randomUUID().toString().replace("-", "");
  private final String traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";

  private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final OutputStreamAppender<ILoggingEvent> console = new OutputStreamAppender<>();
  private final Map<Logger, Level> levels = new HashMap<>();

  @LocalServerPort private int port;
  @Autowired private Environment environment;
  private Sample sample;

  @BeforeEach
  void writeAsInService() throws IOException {
    sample = new Sample(port);
    PropertySource<?> shipped =
        new YamlPropertySourceLoader()
            .load("shipped", new ClassPathResource("kehu-service.yaml"))
            .getFirst();
    StructuredLogEncoder encoder = new StructuredLogEncoder();
    logs.putObject(Environment.class.getName(), environment);
    encoder.setContext(logs);
    encoder.setFormat(String.valueOf(shipped.getProperty("logging.structured.format.console")));
    encoder.start();
    console.setContext(logs);
    console.setEncoder(encoder);
    console.setOutputStream(written);
    console.start();
    Logger root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
    root.addAppender(console);
    set(root, Level.INFO);
    for (String name : ((EnumerablePropertySource<?>) shipped).getPropertyNames()) {
      if (name.startsWith(LEVEL)) {
        set(
            logs.getLogger(name.substring(LEVEL.length())),
            Level.toLevel(String.valueOf(shipped.getProperty(name))));
      }
    }
  }

  private void set(Logger logger, Level level) {
    levels.put(logger, logger.getLevel());
    logger.setLevel(level);
  }

  @AfterEach
  void mend() {
    Note.MEANWHILE.set(id -> {});
    logs.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(console);
    console.stop();
    levels.forEach(Logger::setLevel);
  }

  private String output() {
    return written.toString(UTF_8);
  }

  @Test
  void eachLineIsOneJsonObjectWithTheTraceOfItsRequest() throws Exception {
    String id = sample.written("traced", "NORMAL", Sample.APP, "traceparent", traceparent);
    fault(id);

    JsonNode written = line("Note " + id + " is written");
    assertThat(written.propertyNames())
        .contains("@timestamp", "level", "logger_name", "thread_name", "message", "traceId");
    assertThat(written.path("traceId").asString("")).isEqualTo(traceId);
    assertThat(written.path("level").asString("")).isEqualTo("INFO");

    JsonNode failed = line("POST /api/v1/notes/{id}/append failed");
    assertThat(failed.path("traceId").asString("")).isEqualTo(traceId);
    assertThat(failed.path("level").asString("")).isEqualTo("ERROR");
    assertThat(failed.path("stack_trace").asString("")).contains("broken for the test");
  }

  /** A fault of ours, on a line with personal data. */
  private void fault(String id) throws Exception {
    Note.MEANWHILE.set(broken -> {
      throw new IllegalStateException("broken for the test");
    });
    Sample.assertProblem(
        sample.send(
            "POST",
            "/api/v1/notes/" + id + "/append",
            Sample.APP,
            "{\"line\":\"" + PHONE + "\"}",
            "traceparent",
            traceparent),
        500,
        "internal");
  }

  @Test
  void nothingPersonalThatACallerSendsIsLogged() throws Exception {
    String id = sample.written(NAME + " " + PHONE, "NORMAL", Sample.APP);
    fault(id);
    for (String body :
        List.of(
            "{\"title\":\""
                + NAME
                + PHONE.repeat(9)
                + "\",\"department\":\"\",\"level\":\"NORMAL\"}",
            "{\"title\":{\"phone\":\"" + PHONE + "\"}}",
            "{\"" + MAIL + "\":\"" + CITIZEN + "\"}",
            "{\"level\":\"" + CITIZEN + "\"}",
            "{\"title\":\"" + NAME)) {
      assertThat(sample.send("POST", "/api/v1/notes", Sample.APP, body).statusCode())
          .as(body)
          .isIn(400, 422);
    }
    sample.get("/api/v1/notes/" + PHONE, Sample.APP);
    sample.get("/api/v1/notes?after=" + CITIZEN + "&limit=" + PHONE, Sample.APP);
    sample.get("/api/v1/nowhere/" + PHONE, Sample.APP);
    sample.get("/api/v1/notes", CITIZEN);
    sample.send(
        "POST", "/api/v1/notes", Sample.APP, Sample.note("x", "NORMAL"), "Idempotency-Key", MAIL);
    for (String raw :
        List.of(
            "GET /api/v1/notes?phone=" + PHONE + "{ HTTP/1.1\r\nHost: a",
            "GET /api/v1/notes HTTP/1.1\r\nHost: a\r\nBad Header " + MAIL + ": " + PHONE,
            "GET /api/v1/notes HTTP/1.1\r\nHost: " + PHONE + "{",
            "GET /api/v1/notes?a=%" + PHONE + " HTTP/1.1\r\nHost: a",
            "GET /api/v1/notes HTTP/1.1\r\nHost: a\r\nCookie: a b=" + PHONE + "{;" + MAIL)) {
      RawAnswer answer = RawAnswer.to(port, raw + "\r\nConnection: close\r\n\r\n");
      assertThat(answer.status()).as(raw).isBetween(400, 499);
    }

    assertThat(output()).contains("broken for the test");
    assertThat(output().lines())
        .noneMatch(line ->
            line.contains(NAME)
                || line.contains(PHONE)
                || line.contains(MAIL)
                || line.contains(CITIZEN));
  }

  private JsonNode line(String words) {
    List<JsonNode> lines =
        output()
            .lines()
            .filter(line -> line.contains(words))
            .map(LogLinesIT::json)
            .filter(line -> line.path("message").asString("").contains(words))
            .toList();
    assertThat(lines).as("lines with '%s'", words).hasSize(1);
    return lines.getFirst();
  }

  private static JsonNode json(String line) {
    try {
      return JsonMapper.shared().readTree(line);
    } catch (JacksonException noJson) {
      throw new AssertionError("This line is no JSON: " + line, noJson);
    }
  }
}
