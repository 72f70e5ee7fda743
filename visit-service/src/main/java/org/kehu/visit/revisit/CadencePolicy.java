package org.kehu.visit.revisit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.ids.Ids;
import org.kehu.visit.customer.KnownCustomer;

/**
 * The revisit cycles in force (catalogue V-17, V-18, V-19, V-21, K-03, K-19).
 *
 * @param rules one for each reason to revisit
 * @param withoutRevisits lifecycle statuses whose customers are not revisited
 * @param projects how often customers are revisited about their projects; null for never
 * @param madeBy department that makes all revisits (K-19); null where the customer's owner does
 */
public record CadencePolicy(
    @NotEmpty @Size(max = 10) List<@NotNull @Valid CadenceRule> rules,
    @Size(max = 20) Set<@NotBlank @Size(max = 40) String> withoutRevisits,
    @Nullable @Valid ProjectCycles projects,
    @Nullable @Pattern(regexp = Ids.CHOSEN_FORM) String madeBy) {

  public CadencePolicy {
    rules = rules == null ? List.of() : List.copyOf(rules);
    withoutRevisits = withoutRevisits == null ? Set.of() : Set.copyOf(withoutRevisits);
  }

  /** Who makes a revisit of somebody's, who belongs to this department. */
  Maker maker(@Nullable String ownerId, String departmentId) {
    return madeBy == null ? new Maker(ownerId, departmentId) : new Maker(null, madeBy);
  }

  /** Whether nobody revisits this customer any more. */
  boolean isGone(KnownCustomer customer) {
    return !customer.lives() || withoutRevisits.contains(customer.status());
  }

  /** Whether one of the cadences has a cycle for this customer. */
  boolean owes(KnownCustomer customer) {
    return !isGone(customer)
        && rules.stream().anyMatch(rule -> rule.cycle(customer.grade()).isPresent());
  }
}
