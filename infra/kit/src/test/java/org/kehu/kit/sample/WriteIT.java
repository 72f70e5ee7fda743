package org.kehu.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.kit.store.Store;
import org.kehu.testkit.KehuServiceTest;
import org.kehu.testkit.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What one write leaves in the document, and how durable it is. */
@KehuServiceTest
class WriteIT {

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  @Autowired private CommandLog commands;
  private Sample sample;

  @BeforeEach
  void meet() {
    sample = new Sample(port);
  }

  @AfterEach
  void leaveAlone() {
    Note.MEANWHILE.set(id -> {});
  }

  @Test
  void everyWriteWaitsForTheMajorityAndTheJournal() throws Exception {
    String id = sample.written("durable", "NORMAL", Sample.APP);
    assertThat(sample.append(id).statusCode()).isEqualTo(200);
    told(id);

    assertThat(mongo.getDb().getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    List<BsonDocument> writes = commands.writesTo("notes");
    assertThat(writes)
        .extracting(BsonDocument::getFirstKey)
        .contains("insert", "findAndModify", "update");
    assertThat(writes)
        .allSatisfy(command ->
            assertThat(command.getDocument("writeConcern"))
                .isEqualTo(
                    new BsonDocument("w", new BsonString("majority"))
                        .append("j", BsonBoolean.TRUE)));
  }

  @Test
  void aMemberThatAVerbSetsToNullIsGoneFromTheDocument() throws Exception {
    String id = sample.written("crossed out", "NORMAL", Sample.APP);
    assertThat(stored(id)).containsEntry("remark", "new");

    HttpResponse<String> answer = sample.append(id);

    assertThat(answer.body()).doesNotContain("\"remark\"");
    assertThat(stored(id)).doesNotContainKey("remark").containsEntry("title", "crossed out");
  }

  @Test
  void withFiveHundredUnsentEventsADocumentTakesNoMore() throws Exception {
    String id = sample.written("stuffed", "NORMAL", Sample.APP);
    told(id);
    stuff(id);
    Document before = stored(id);

    HttpResponse<String> refused = sample.append(id, "Accept-Language", "en");

    Sample.assertProblem(refused, 503, "too-many-unsent");
    assertThat(refused.headers().firstValue("Retry-After")).contains("30");
    assertThat(stored(id)).isEqualTo(before);
    assertThat(sample.get("/api/v1/notes/" + id, Sample.APP).statusCode()).isEqualTo(200);
  }

  @Test
  @Proves("M12")
  void aCommandThatLosesThreeTimesIsToldToComeAgain() throws Exception {
    String id = sample.written("busy", "NORMAL", Sample.APP);
    AtomicInteger tries = othersWriteMeanwhile(3);

    HttpResponse<String> refused = sample.append(id);

    Sample.assertProblem(refused, 503, "busy");
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(tries).hasValue(3);
    assertThat(stored(id)).containsEntry("version", 4L).containsEntry("lines", List.of());
  }

  @Test
  @Proves("M12")
  void aCommandThatLosesTwiceIsDoneOnTheNewestState() throws Exception {
    String id = sample.written("contested", "NORMAL", Sample.APP);
    AtomicInteger tries = othersWriteMeanwhile(2);

    HttpResponse<String> done = sample.append(id);

    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.headers().firstValue("ETag")).contains("\"4\"");
    assertThat(tries).hasValue(3);
    assertThat(stored(id)).containsEntry("lines", List.of("x"));
  }

  /** Counts the tries of a command; before the first ones are written, somebody else writes. */
  private AtomicInteger othersWriteMeanwhile(int times) {
    AtomicInteger tries = new AtomicInteger();
    Note.MEANWHILE.set(id -> {
      if (tries.incrementAndGet() <= times) {
        notes().updateOne(new Document("_id", id), Updates.inc("version", 1L));
      }
    });
    return tries;
  }

  /** As a long outage of the broker would leave it, but for the mark that makes the sweep look. */
  private void stuff(String id) {
    List<Document> unsent =
        LongStream.rangeClosed(1, Store.MAX_UNSENT).mapToObj(WriteIT::entry).toList();
    notes().updateOne(new Document("_id", id), Updates.set("outbox", unsent));
  }

  private static Document entry(long sequence) {
    return new Document("sequence", sequence)
        .append("id", "event-" + sequence)
        .append("topic", NotePublisher.TOPIC)
        .append("type", "kehu.sample.line-appended.v1")
        .append("time", new Date())
        .append("data", "{}")
        .append("actor", "erp")
        .append("causationId", "test");
  }

  private void told(String id) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !stored(id).containsKey("outbox") && !stored(id).containsKey("unsentSince"));
  }

  private Document stored(String id) {
    return notes().find(new Document("_id", id)).first();
  }

  private MongoCollection<Document> notes() {
    return mongo.getCollection("notes");
  }
}
