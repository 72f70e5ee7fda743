package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.inbox.Inbox;
import org.kehu.testkit.Events;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** What the inbox promises: once, in order, and what fails is parked and can be tried again. */
@KehuServiceTest
class InboxIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String TOPIC = "kehu.visit.v1";

  @Autowired private MongoTemplate mongo;
  @Autowired private Inbox inbox;

  @AfterEach
  void mend() {
    Poke.BROKEN.set(false);
  }

  private static void poke(String subject, long sequence, String title, boolean breaks) {
    String json = "{\"title\":\"%s\",\"breaks\":%s,\"later\":\"field\"}".formatted(title, breaks);
    Events.tell(TOPIC, Poke.TYPE, "poke/" + subject, sequence, json);
  }

  private long notes(String title) {
    return mongo.count(new Query(where("title").is(title)), "notes");
  }

  @Test
  void aRepeatedEventHasOneEffect() {
    String subject = UUID.randomUUID().toString();
    String title = "once " + subject;

    poke(subject, 1, title, false);
    poke(subject, 1, title, false);
    poke(subject, 2, "end " + subject, false);

    await().atMost(SOON).until(() -> notes("end " + subject) == 1);
    assertThat(notes(title)).isEqualTo(1);
  }

  @Test
  @Proves("M31")
  void whatFailsIsParkedWithAllThatFollowsAndReplayedInOrder() {
    String subject = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    Poke.BROKEN.set(true);

    poke(subject, 1, "first " + subject, true);
    poke(subject, 2, "second " + subject, false);
    poke(other, 1, "other " + other, false);

    await().atMost(SOON).until(() -> notes("other " + other) == 1);
    await().atMost(SOON).until(() -> inbox.parked("poke").size() == 2);
    assertThat(notes("second " + subject)).isZero();
    await()
        .atMost(SOON)
        .ignoreExceptions()
        .untilAsserted(() ->
            assertThat(Events.of(TOPIC + ".sample-poke.dlt", subject))
                .hasSize(2)
                .allSatisfy(copy -> assertThat(copy.headers()).containsKey("kehu-dlt-reason")));

    Poke.BROKEN.set(false);
    assertThat(inbox.replay("poke")).isEqualTo(2);
    assertThat(inbox.parked("poke")).isEmpty();
    assertThat(titlesOf(subject)).containsExactly("first " + subject, "second " + subject);
  }

  private List<String> titlesOf(String subject) {
    Query query = new Query(where("title").in("first " + subject, "second " + subject));
    query.with(org.springframework.data.domain.Sort.by("_id"));
    return mongo.find(query, Note.class).stream().map(Note::title).toList();
  }
}
