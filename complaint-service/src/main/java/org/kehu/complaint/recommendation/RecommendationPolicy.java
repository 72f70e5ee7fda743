package org.kehu.complaint.recommendation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kehu.kit.ids.Ids;

/**
 * What may be recommended, and for which need (P-67).
 *
 * @param offers products and services
 */
public record RecommendationPolicy(@NotNull @Size(max = 200) List<@Valid Offer> offers) {

  /**
   * A product or service.
   *
   * @param item its code
   * @param name in Chinese
   * @param reason why it fits, as it is told to the customer
   * @param words by which a need is recognised
   */
  public record Offer(
      @NotNull @Pattern(regexp = Ids.CHOSEN_FORM) String item,
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 500) String reason,
      @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 40) String> words) {

    private Suggestion forNeed(String need) {
      List<String> found =
          words.stream().filter(word -> need.contains(word.toLowerCase(Locale.ROOT))).toList();
      return new Suggestion(item, name, reason, found);
    }
  }

  Optional<Offer> offer(String item) {
    return offers.stream().filter(one -> one.item().equals(item)).findFirst();
  }

  /** What fits a need, what fits best first. */
  List<Suggestion> forNeed(String need) {
    String lower = need.toLowerCase(Locale.ROOT);
    return offers.stream()
        .map(one -> one.forNeed(lower))
        .filter(one -> !one.words().isEmpty())
        .sorted(Comparator.comparingInt((Suggestion one) -> one.words().size()).reversed())
        .toList();
  }
}
