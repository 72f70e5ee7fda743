package org.kehu.complaint.intake.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.cases.ComplaintCase;
import org.kehu.kit.store.Stored;
import org.kehu.kit.web.Batches;

/** What became of each contact of a batch, in its order. */
@Schema(name = "ContactBatchResult")
record IntakeBatchView(List<Item> items, int succeeded, int failed) {

  /**
   * One contact.
   *
   * @param status HTTP status as it would have been alone
   * @param replayed whether it had been taken before
   * @param problem why it was refused
   */
  @Schema(name = "ContactBatchItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      int index,
      int status,
      @Nullable String id,
      @Schema(example = "TS-20261122-0001") @Nullable String number,
      @Nullable Boolean replayed,
      @Nullable Map<String, Object> problem) {

    static Item of(Batches.Outcome<Stored<ComplaintCase>> outcome) {
      Stored<ComplaintCase> stored = outcome.done();
      if (stored == null) {
        return new Item(
            outcome.index(), outcome.refusedWith(), null, null, null, outcome.problem());
      }
      ComplaintCase c = stored.aggregate();
      Boolean replayed = stored.replayed() ? Boolean.TRUE : null;
      return new Item(outcome.index(), 201, c.id(), c.number(), replayed, null);
    }
  }

  static IntakeBatchView of(List<Batches.Outcome<Stored<ComplaintCase>>> outcomes) {
    List<Item> items = outcomes.stream().map(Item::of).toList();
    int failed = (int) items.stream().filter(item -> item.problem() != null).count();
    return new IntakeBatchView(items, items.size() - failed, failed);
  }
}
