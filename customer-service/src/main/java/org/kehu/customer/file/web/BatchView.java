package org.kehu.customer.file.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of each item of a batch, in its order. */
@Schema(name = "CustomerBatchResult")
record BatchView(List<Item> items, int succeeded, int failed) {

  /**
   * One item.
   *
   * @param status HTTP status as it would have been alone
   * @param problem why it was refused
   */
  @Schema(name = "CustomerBatchItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      int index,
      int status,
      @Nullable String id,
      @Nullable String number,
      @Nullable Boolean replayed,
      @Nullable Map<String, Object> problem) {}

  static BatchView of(List<Item> items) {
    int failed = (int) items.stream().filter(item -> item.problem() != null).count();
    return new BatchView(items, items.size() - failed, failed);
  }
}
