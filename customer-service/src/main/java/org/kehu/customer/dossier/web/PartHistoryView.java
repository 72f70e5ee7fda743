package org.kehu.customer.dossier.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.dossier.Dossier;
import org.kehu.customer.dossier.PartChange;
import org.kehu.customer.dossier.PartKind;

/** How the parts were changed, newest first. */
@Schema(name = "CustomerPartHistory")
record PartHistoryView(String customerId, List<ChangeView> changes) {

  /** An item that was changed; without values where it is of a person. */
  @Schema(name = "CustomerPartChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ChangeView(
      PartKind part,
      String item,
      @Nullable String before,
      @Nullable String after,
      Instant at,
      String by) {

    static ChangeView of(PartChange one) {
      return new ChangeView(one.part(), one.item(), one.before(), one.after(), one.at(), one.by());
    }
  }

  static PartHistoryView of(String customerId, @Nullable Dossier dossier) {
    return new PartHistoryView(
        customerId,
        dossier == null
            ? List.of()
            : dossier.changes().reversed().stream().map(ChangeView::of).toList());
  }
}
