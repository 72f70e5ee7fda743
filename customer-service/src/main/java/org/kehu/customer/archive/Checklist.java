package org.kehu.customer.archive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.policy.LocalText;

/**
 * The items of a kind of archive (客户信息档案清单, C-50, C-54, C-55).
 *
 * @param code {@code HOME_BUYER}
 * @param categories the property types of which a volume must name one (C-48); none for archives
 *     that are not of properties
 */
public record Checklist(
    @NotNull @Pattern(regexp = CODE) String code,
    @NotNull LocalText name,
    @NotNull @Size(max = 20) List<@Pattern(regexp = CODE) String> categories,
    @NotEmpty @Size(max = 60) List<@Valid Entry> entries) {

  static final String CODE = "[A-Z][A-Z0-9_]{1,29}";

  public Checklist {
    categories = categories == null ? List.of() : List.copyOf(categories);
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  /**
   * One item of the list.
   *
   * @param part the volume that it belongs to: {@code MAIN}, or {@code MORTGAGE} for papers that
   *     are kept apart (C-56)
   * @param forms in which it is accepted
   * @param quantity how many there must be at least
   * @param required whether a volume without it is not accepted
   */
  public record Entry(
      @NotNull @Pattern(regexp = CODE) String code,
      @NotNull LocalText name,
      @NotNull @Pattern(regexp = CODE) String part,
      @NotEmpty Set<Form> forms,
      @Min(1) @Max(99) int quantity,
      boolean required) {

    public Entry {
      forms = forms == null ? Set.of() : new TreeSet<>(forms);
    }
  }

  boolean hasPart(String part) {
    return entries.stream().anyMatch(entry -> entry.part().equals(part));
  }

  /** What a volume of one part may hold. */
  List<Entry> of(String part) {
    return entries.stream().filter(entry -> entry.part().equals(part)).toList();
  }

  boolean takesCategory(@Nullable String category) {
    return category == null ? categories.isEmpty() : categories.contains(category);
  }
}
