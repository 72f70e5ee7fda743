package org.kehu.customer.handover;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.file.Customer;

/**
 * Who takes over what (指派其他员工, C-115): a customer by name, else its region, else whoever takes all
 * the rest.
 *
 * @param rest staff id; null while nobody is named
 * @param byRegion at most {@value #MOST_REGIONS}, no region twice
 * @param byCustomer at most {@value #MOST_CUSTOMERS}, no customer twice
 */
public record Successors(
    @Nullable String rest, List<ByRegion> byRegion, List<ByCustomer> byCustomer) {

  public static final int MOST_REGIONS = 50;
  public static final int MOST_CUSTOMERS = 500;

  /** All customers of a region. */
  public record ByRegion(String region, String staffId) {}

  /** One customer. */
  public record ByCustomer(String customerId, String staffId) {}

  public Successors {
    byRegion = List.copyOf(byRegion);
    byCustomer = List.copyOf(byCustomer);
    boolean twice =
        new HashSet<>(byRegion.stream().map(ByRegion::region).toList()).size() != byRegion.size()
            || new HashSet<>(byCustomer.stream().map(ByCustomer::customerId).toList()).size()
                != byCustomer.size();
    if (twice || byRegion.size() > MOST_REGIONS || byCustomer.size() > MOST_CUSTOMERS) {
      throw HandoverProblem.HANDOVER_SUCCESSORS_AMBIGUOUS.problem();
    }
  }

  /** One person takes everything over. */
  public static Successors all(@Nullable String staffId) {
    return new Successors(staffId, List.of(), List.of());
  }

  /** Who takes a customer over; null while nobody is named for the rest. */
  public @Nullable String of(Customer customer) {
    String region = customer.profile().market().region();
    return byCustomer.stream()
        .filter(one -> one.customerId().equals(customer.id()))
        .map(ByCustomer::staffId)
        .findFirst()
        .or(() ->
            byRegion.stream()
                .filter(one -> Objects.equals(one.region(), region))
                .map(ByRegion::staffId)
                .findFirst())
        .orElse(rest);
  }

  /** Everybody who takes something over. */
  public Set<String> people() {
    Set<String> people = new LinkedHashSet<>();
    if (rest != null) {
      people.add(rest);
    }
    byRegion.forEach(one -> people.add(one.staffId()));
    byCustomer.forEach(one -> people.add(one.staffId()));
    return people;
  }
}
