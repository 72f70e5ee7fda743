package org.kehu.complaint.customer.events;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.customer.CustomerFollower;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.access.Level;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Keeps {@link KnownCustomers} from {@code kehu.customer.internal.v1}, then tells who follows. */
@Component
class CustomerListener extends CopyProjection<KnownCustomer> {

  private final List<CustomerFollower> followers;

  CustomerListener(KnownCustomers customers, List<CustomerFollower> followers) {
    super("customers", Topics.CUSTOMER_INTERNAL, customers.copies());
    this.followers = followers;
  }

  @Override
  protected KnownCustomer read(IncomingEvent state) {
    return state.as(CustomerState.class).known();
  }

  @Override
  protected void kept(String id, Kept<KnownCustomer> kept) {
    kept.now().ifPresent(customer -> followers.forEach(follower -> follower.told(customer)));
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<KnownCustomer>> kept) {
    List<KnownCustomer> now = kept.values().stream().flatMap(one -> one.now().stream()).toList();
    return followers.stream()
        .flatMap(follower -> follower.concerned(now).stream())
        .collect(Collectors.toSet());
  }

  /** What this service reads of the record. */
  record CustomerState(
      String customerId,
      String number,
      @Nullable String status,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String ownerId,
      @Nullable String departmentId,
      Level level,
      @Nullable String mergedInto) {

    KnownCustomer known() {
      return new KnownCustomer(
          customerId, number, status, grade, tier, ownerId, departmentId, level, mergedInto);
    }
  }
}
