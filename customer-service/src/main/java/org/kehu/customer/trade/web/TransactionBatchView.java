package org.kehu.customer.trade.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.trade.TradeDesk.Recorded;
import org.kehu.kit.web.Batches;

/** What became of each order of a batch, in its order. */
@Schema(name = "TransactionBatchResult")
record TransactionBatchView(List<Item> items, int succeeded, int failed) {

  /**
   * One order.
   *
   * @param status HTTP status as it would have been alone: 201 for a new order, 200 for one that
   *     was told again
   * @param problem why it was refused
   */
  @Schema(name = "TransactionBatchItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      int index,
      int status,
      @Nullable String id,
      @Nullable Boolean replayed,
      @Nullable Map<String, Object> problem) {

    static Item of(Batches.Outcome<Recorded> outcome) {
      Recorded recorded = outcome.done();
      if (recorded == null) {
        return new Item(outcome.index(), outcome.refusedWith(), null, null, outcome.problem());
      }
      Boolean replayed = recorded.stored().replayed() ? Boolean.TRUE : null;
      String id = recorded.stored().aggregate().id();
      return new Item(outcome.index(), recorded.created() ? 201 : 200, id, replayed, null);
    }
  }

  static TransactionBatchView of(List<Batches.Outcome<Recorded>> outcomes) {
    List<Item> items = outcomes.stream().map(Item::of).toList();
    int failed = (int) items.stream().filter(item -> item.problem() != null).count();
    return new TransactionBatchView(items, items.size() - failed, failed);
  }
}
