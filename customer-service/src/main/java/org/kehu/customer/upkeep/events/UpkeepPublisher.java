package org.kehu.customer.upkeep.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.upkeep.Matter;
import org.kehu.customer.upkeep.OpenUpdate;
import org.kehu.customer.upkeep.Renewal;
import org.kehu.customer.upkeep.UpkeepEvent;
import org.kehu.customer.upkeep.UpkeepSheet;
import org.kehu.kit.outbox.EventPublisher;
import org.kehu.kit.outbox.OutgoingEvent;
import org.kehu.kit.outbox.StateRecord;
import org.springframework.stereotype.Component;

/** Tells what of which file is to be renewed, and when it was; never what it says. */
@Component
class UpkeepPublisher implements EventPublisher<UpkeepSheet, UpkeepEvent> {

  /**
   * The body of every event of upkeep.
   *
   * @param updaterId whose work it is
   * @param until when at the latest
   * @param how it was renewed
   * @param outdated what a review found
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String customerId,
      String number,
      @Nullable String updaterId,
      @Nullable String matter,
      @Nullable String cause,
      @Nullable Instant until,
      @Nullable String how,
      @Nullable List<String> outdated) {}

  @Override
  public OutgoingEvent publish(UpkeepSheet sheet, UpkeepEvent event) {
    return switch (event) {
      case UpkeepEvent.UpdateDue due ->
          told(sheet, "upkeep-due", work(sheet, due.matter(), due.work()));
      case UpkeepEvent.UpdateOverdue late ->
          told(sheet, "upkeep-overdue", work(sheet, late.matter(), late.work()));
      case UpkeepEvent.MatterRenewed renewed ->
          told(sheet, "upkeep-renewed", renewed(sheet, renewed.matter(), renewed.how()));
      case UpkeepEvent.ReviewDue due ->
          told(sheet, "upkeep-review-due", work(sheet, null, due.work()));
      case UpkeepEvent.ReviewOverdue late ->
          told(sheet, "upkeep-review-overdue", work(sheet, null, late.work()));
      case UpkeepEvent.FileReviewed reviewed ->
          told(
              sheet,
              "upkeep-reviewed",
              body(
                  sheet,
                  null,
                  null,
                  null,
                  null,
                  reviewed.review().outdated().stream().map(Matter::name).toList()));
      case UpkeepEvent.UpdaterChanged changed ->
          told(sheet, "upkeep-updater-changed", body(sheet, null, null, null, null, null));
      case UpkeepEvent.UpkeepRested rested ->
          told(sheet, "upkeep-rested", body(sheet, null, null, null, null, null));
    };
  }

  private static OutgoingEvent told(UpkeepSheet sheet, String what, Told body) {
    return new OutgoingEvent(Topics.CUSTOMER, "kehu.customer." + what + ".v1", body, sheet.id());
  }

  private static Told work(UpkeepSheet sheet, @Nullable Matter matter, OpenUpdate work) {
    return body(sheet, matter, work.cause().name(), work.until(), null, null);
  }

  private static Told renewed(UpkeepSheet sheet, Matter matter, Renewal how) {
    return body(sheet, matter, null, null, how.name(), null);
  }

  private static Told body(
      UpkeepSheet sheet,
      @Nullable Matter matter,
      @Nullable String cause,
      @Nullable Instant until,
      @Nullable String how,
      @Nullable List<String> outdated) {
    return new Told(
        sheet.id(),
        sheet.number(),
        sheet.updaterId(),
        matter == null ? null : matter.name(),
        cause,
        until,
        how,
        outdated);
  }

  @Override
  public List<StateRecord> states(UpkeepSheet sheet) {
    return UpkeepTasks.of(sheet);
  }
}
