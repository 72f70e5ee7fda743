package org.kehu.kit.process.web;

import java.net.URI;
import org.kehu.kit.process.ProcessDesk;
import org.kehu.kit.process.ProcessDocument;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Answers;
import org.springframework.http.ResponseEntity;

/** Answers with a job: for the controller here, and for those whose commands take long. */
public final class JobAnswers {

  private final ProcessDesk desk;

  public JobAnswers(ProcessDesk desk) {
    this.desk = desk;
  }

  /** 202: the command was taken in; {@code Location} says where to ask how far it has come. */
  public ResponseEntity<JobView> accepted(Stored<ProcessDocument> stored) {
    ProcessDocument process = stored.aggregate();
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.accepted().location(place(process)).eTag(Answers.etag(process));
    if (stored.replayed()) {
      answer.header(Answers.REPLAYED, "true");
    }
    return answer.body(view(process));
  }

  /** Where a process is asked for. */
  public static URI place(ProcessDocument process) {
    return URI.create("/api/v1/jobs/" + process.order().service() + "/" + process.id());
  }

  JobView view(ProcessDocument process) {
    return JobView.of(process, desk.subject(process), desk.moves(process));
  }
}
