package org.kehu.customer.file;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.call.Call;
import org.springframework.stereotype.Component;

/**
 * The files that one person looks after, and how they come to another: for a handover of all of
 * them. Work of the system itself; whoever asks for it has judged the right to.
 */
@Component
public class FilesOfStaff {

  private final Customers customers;
  private final Clock clock;

  FilesOfStaff(Customers customers, Clock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  /** Some of those that a person looks after, newest first, before an id. */
  public List<Customer> owned(String staffId, @Nullable String before, int limit) {
    return customers.ownedBy(staffId, before, limit);
  }

  /** Some of those that a person was named to keep up to date, newest first, before an id. */
  public List<Customer> kept(String staffId, @Nullable String before, int limit) {
    return customers.keptBy(staffId, before, limit);
  }

  public long countOwned(String staffId) {
    return customers.countOwnedBy(staffId);
  }

  public long countKept(String staffId) {
    return customers.countKeptBy(staffId);
  }

  /** Gives a file to another person, unless somebody has given it away meanwhile. */
  public Customer hand(String customerId, String from, Placement to) {
    return customers
        .change(
            customerId,
            file ->
                Objects.equals(file.ownerId(), from)
                    ? file.handTo(to, clock.instant(), Call.current().caller().id())
                    : List.of())
        .aggregate();
  }

  /** Leaves the upkeep of a file to its owner again, unless another keeper was named meanwhile. */
  public void release(String customerId, String from) {
    customers.change(
        customerId,
        file ->
            Objects.equals(file.keeperId(), from)
                ? file.designate(null, clock.instant(), Call.current().caller().id())
                : List.of());
  }
}
