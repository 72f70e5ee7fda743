package org.kehu.customer.timeline.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Map;
import org.kehu.customer.timeline.Timeline;
import org.kehu.customer.timeline.TimelineEntry;
import org.kehu.kit.ids.Ids;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of a customer (客户往来记录). */
@RestController
@Tag(name = "timeline", description = "客户往来记录: all that any service knows, in time")
class TimelineController {

  private final Timeline timeline;

  TimelineController(Timeline timeline) {
    this.timeline = timeline;
  }

  /** One entry. */
  @Schema(name = "TimelineEntry")
  record EntryView(
      String id,
      Instant time,
      @Schema(example = "kehu.complaint.case-registered.v1") String type,
      @Schema(example = "case/0198f0c2-…") String subject,
      String actor,
      String correlationId,
      Map<String, String> facts) {

    static EntryView of(TimelineEntry entry) {
      return new EntryView(
          entry.eventId(),
          entry.time(),
          entry.type(),
          entry.subject(),
          entry.actor(),
          entry.correlationId(),
          entry.facts());
    }
  }

  @GetMapping("/api/v1/customers/{id}/timeline")
  @Operation(
      summary = "What happened with a customer, newest first (客户往来记录)",
      description = "From all services, a moment behind; ids and codes, up to your clearance.")
  Page<EntryView> timeline(
      @PathVariable @Pattern(regexp = Ids.CHOSEN_FORM) String id, PageRequest page) {
    return timeline.of(id, page).map(EntryView::of);
  }
}
