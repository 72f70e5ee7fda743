package org.kehu.customer.merge.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.SecurityRules;
import org.kehu.customer.customfield.CustomValues;
import org.kehu.customer.file.Blend;
import org.kehu.customer.file.Customer;
import org.kehu.customer.file.Profile;
import org.kehu.customer.merge.Ground;
import org.kehu.customer.merge.MergePlan;
import org.kehu.customer.merge.ReasonNeed;
import org.kehu.customer.merge.Side;
import org.kehu.kit.access.Caller;
import org.kehu.kit.money.Money;

/** Two files side by side, and what would survive (合并预览). */
@Schema(name = "MergePreview")
record MergePreviewView(
    FileView survivor,
    FileView loser,
    List<ItemView> items,
    @Schema(description = "What the merge needs a reason for") Set<ReasonNeed> reasonNeeds,
    int undoDays) {

  /** One of the files. */
  @Schema(name = "MergePreviewFile")
  record FileView(String id, @Schema(example = "KH-2026-000123") String number, long version) {

    static FileView of(Customer file) {
      return new FileView(file.id(), file.number(), file.version());
    }
  }

  /**
   * An item in both files; masked as in the files themselves. Of a custom field only which side
   * survives is shown, since its level is the field's own.
   */
  @Schema(name = "MergePreviewItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(
      @Schema(example = "contact.phone") String item,
      @Nullable @Schema(example = "0755-26001234") String survivor,
      @Nullable String loser,
      Side survives,
      Ground ground) {}

  static MergePreviewView of(MergePlan plan, Caller caller) {
    Map<String, Object> mine = shown(plan.survivor(), caller);
    Map<String, Object> other = shown(plan.loser(), caller);
    return new MergePreviewView(
        FileView.of(plan.survivor()),
        FileView.of(plan.loser()),
        plan.items().stream()
            .map(one ->
                new ItemView(
                    one.item(),
                    text(mine.get(one.item())),
                    text(other.get(one.item())),
                    one.survives(),
                    one.ground()))
            .toList(),
        plan.reasonNeeds(),
        plan.policy().undoDays());
  }

  private static Map<String, Object> shown(Customer file, Caller caller) {
    Profile profile = file.profile();
    Profile shown = profile.with(profile.personal().shown(SecurityRules.disclosure(caller, file)));
    return Blend.items(shown.with(CustomValues.NONE));
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Money money -> money.amount().toPlainString();
      default -> value.toString();
    };
  }
}
