package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** One trace id from the caller's request to the last thing that follows from it. */
@KehuServiceTest
class TraceIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Logger LOG = (Logger) LoggerFactory.getLogger("org.kehu.kit");

  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final String traceId = UUID.randomUUID().toString().replace("-", "");
  private final String traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private org.kehu.kit.inbox.Inbox inbox;

  @BeforeEach
  void listen() {
    lines.list = new CopyOnWriteArrayList<>();
    lines.start();
    LOG.addAppender(lines);
  }

  @AfterEach
  void mend() {
    LOG.detachAppender(lines);
    Poke.BROKEN.set(false);
    inbox.replay("poke");
  }

  @Test
  void aRequestsTraceIsInItsAnswerInTheLogAndInItsEvents() throws Exception {
    Sample sample = new Sample(port);
    String id = sample.written("traced", "NORMAL", Sample.APP, "traceparent", traceparent);

    HttpResponse<String> refused =
        sample.send("GET", "/api/v1/nowhere", Sample.APP, null, "traceparent", traceparent);

    assertThat(refused.body()).contains("\"traceId\":\"" + traceId + "\"");
    assertThat(tracesOf("Note " + id + " is written")).containsExactly(traceId);
    assertTraced("kehu.survey.v1", id);
  }

  @Test
  void aBrokenTraceparentBeginsANewTrace() throws Exception {
    HttpResponse<String> refused =
        new Sample(port)
            .send(
                "GET",
                "/api/v1/nowhere",
                Sample.APP,
                null,
                "traceparent",
                "00-" + traceId.toUpperCase() + "-x-01");

    assertThat(refused.body())
        .containsPattern("\"traceId\":\"[0-9a-f]{32}\"")
        .doesNotContain(traceId);
  }

  @Test
  void anEventsTraceIsInTheLogAndInWhatFollowsFromIt() throws Exception {
    String subject = UUID.randomUUID().toString();
    Poke.BROKEN.set(true);
    String json = "{\"title\":\"%s\",\"breaks\":true}".formatted(subject);
    Events.tell(
        "kehu.visit.v1",
        Poke.TYPE,
        "poke/" + subject,
        1,
        "chain",
        json,
        Map.of("traceparent", traceparent));

    await().atMost(SOON).until(() -> tracesOf("could not handle").contains(traceId));

    Poke.BROKEN.set(false);
    String second = "{\"title\":\"2 %s\",\"breaks\":false}".formatted(subject);
    Events.tell(
        "kehu.visit.v1",
        Poke.TYPE,
        "poke/after-" + subject,
        1,
        "chain",
        second,
        Map.of("traceparent", traceparent));
    await().atMost(SOON).until(() -> mongo.exists(titled("2 " + subject), "notes"));
    Note note = mongo.findOne(titled("2 " + subject), Note.class);
    assertThat(note.correlationId()).isEqualTo("chain");
    assertTraced("kehu.survey.v1", note.id());
  }

  private List<String> tracesOf(String words) {
    return lines.list.stream()
        .filter(line -> line.getFormattedMessage().contains(words))
        .map(line -> line.getMDCPropertyMap().getOrDefault("traceId", ""))
        .toList();
  }

  private static Query titled(String title) {
    return new Query(where("title").is(title));
  }

  private void assertTraced(String topic, String key) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(Events.of(topic, key))
                .isNotEmpty()
                .allSatisfy(event ->
                    assertThat(event.headers().get("traceparent"))
                        .startsWith("00-" + traceId + "-")));
  }
}
