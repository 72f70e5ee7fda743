package org.kehu.complaint.deadline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.CaseDesk;
import org.kehu.complaint.cases.CaseId;
import org.kehu.complaint.cases.CaseTimes;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.complaint.cases.clock.Timetables;
import org.kehu.kit.problem.ProblemWords;
import org.kehu.kit.web.Answers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Says why a case is due when it is. */
@RestController
@Tag(name = "complaints", description = "投诉与来件 (contacts of customers)")
class DeadlineController {

  private final CaseDesk desk;
  private final CaseTimes times;
  private final Timetables timetables;
  private final Clock clock;

  DeadlineController(CaseDesk desk, CaseTimes times, Timetables timetables, Clock clock) {
    this.desk = desk;
    this.times = times;
    this.timetables = timetables;
    this.clock = clock;
  }

  @GetMapping("/api/v1/complaints/{id}/deadlines/explain")
  @Operation(
      summary = "Explain the deadlines interval by interval (时限说明)",
      description =
          "Each clock with its target, the policy version it was set by, and the stretches of time"
              + " that count and do not count on the way to its due time. What binds us to a"
              + " customer, with every agreement that was considered and why it decided or did not,"
              + " is told to who sees the customer; a receipt is explained as of a"
              + " customer of whom nothing is known.")
  ResponseEntity<DeadlinesView> explain(
      @PathVariable CaseId id,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
          @Nullable String language) {
    ComplaintCase complaint = desk.get(id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Answers.found(
        complaint,
        new DeadlinesExplained(
                times.clocks(complaint),
                times.agreements(complaint),
                timetables.calendar(),
                now,
                ProblemWords.language(language))
            .of(complaint, times.mayTellBasis(complaint)));
  }
}
