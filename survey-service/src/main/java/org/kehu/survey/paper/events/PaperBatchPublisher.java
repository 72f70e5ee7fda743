package org.kehu.survey.paper.events;

import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.paper.PaperBatch;
import org.kehu.survey.paper.PaperBatchEntered;
import org.kehu.survey.paper.PaperCounts;
import org.springframework.stereotype.Component;

/** Tells of batches of paper forms: numbers only. */
@Component
class PaperBatchPublisher implements EventPublisher<PaperBatch, PaperBatchEntered> {

  /** Body of a batch. */
  record Entered(
      String paperBatchId,
      String surveyId,
      int questionnaireVersion,
      boolean dryRun,
      String enteredBy,
      int forms,
      int accepted,
      int repeated,
      int refused) {}

  @Override
  public OutgoingEvent publish(PaperBatch batch, PaperBatchEntered event) {
    PaperCounts counts = batch.counts();
    return Topics.event(
        "paper-batch-entered",
        new Entered(
            batch.id(),
            batch.surveyId(),
            batch.questionnaireVersion(),
            batch.isDryRun(),
            batch.enteredBy(),
            counts.forms(),
            counts.accepted(),
            counts.repeated(),
            counts.refused()),
        null);
  }
}
