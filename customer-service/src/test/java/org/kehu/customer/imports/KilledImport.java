package org.kehu.customer.imports;

import java.util.Date;
import org.bson.Document;
import org.kehu.kit.process.ProcessDocument;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** An ended import, made to look as if its instance had died on the way there. */
record KilledImport(MongoTemplate mongo, String id) {

  /** While it judged rows, after this place was kept. */
  void atRow(long row, long accepted, long duplicates, long rejected) {
    waiting();
    Document tally =
        tally(row, duplicates + rejected)
            .append(
                "counts",
                new Document("accepted", accepted)
                    .append("duplicate", duplicates)
                    .append("rejected", rejected));
    change(
        killed("RUNNING")
            .set("forward.steps.0.cursor", Long.toString(row))
            .set("forward.steps.0.tally", tally)
            .unset("forward.steps.0.finishedAt")
            .unset("forward.steps.1.startedAt")
            .unset("forward.steps.1.finishedAt"));
  }

  /** While it was undone; rows behind the cursor were taken back, so many files. */
  void undoneDownTo(int cursor, long withdrawn) {
    mongo.updateFirst(
        byId(), new Update().set("state", "COMPLETED").unset("undone"), ImportJob.class);
    Document tally = tally(withdrawn, 0).append("counts", new Document("withdrawn", withdrawn));
    change(
        killed("UNDOING")
            .set("back.steps.1.cursor", Integer.toString(cursor))
            .set("back.steps.1.tally", tally)
            .unset("back.steps.1.finishedAt"));
  }

  /** Before any process took it; as an older version left it, when it names none. */
  void beforeHandover(boolean named) {
    mongo.remove(process(), ProcessDocument.COLLECTION);
    waiting();
    Update unclaimed = new Update().unset("handedOver");
    mongo.updateFirst(byId(), named ? unclaimed : unclaimed.unset("processId"), ImportJob.class);
  }

  private void waiting() {
    mongo.updateFirst(
        byId(),
        new Update().set("state", "WAITING").unset("counts").unset("finishedAt"),
        ImportJob.class);
  }

  private static Update killed(String state) {
    Document claim =
        new Document("holder", "dead").append("dueAt", new Date(0)).append("attempts", 1);
    return new Update()
        .set("standing", new Document("state", state))
        .set("claim", claim)
        .unset("finishedAt");
  }

  private static Document tally(long done, long refused) {
    return new Document("done", done).append("refused", refused);
  }

  private void change(Update update) {
    mongo.updateFirst(process(), update, ProcessDocument.COLLECTION);
  }

  private Query process() {
    String process = mongo.findById(id, ImportJob.class).processId();
    return new Query(Criteria.where("_id").is(process));
  }

  private Query byId() {
    return new Query(Criteria.where("_id").is(id));
  }
}
