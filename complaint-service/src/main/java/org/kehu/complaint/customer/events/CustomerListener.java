package org.kehu.complaint.customer.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.customer.CustomerFollower;
import org.kehu.complaint.customer.KnownCustomer;
import org.kehu.complaint.customer.KnownCustomers;
import org.kehu.kit.access.Level;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.kit.inbox.Projection;
import org.springframework.stereotype.Component;

/** Keeps {@link KnownCustomers} from {@code kehu.customer.internal.v1}, then tells who follows. */
@Component
class CustomerListener implements Projection {

  private final KnownCustomers customers;
  private final List<CustomerFollower> followers;

  CustomerListener(KnownCustomers customers, List<CustomerFollower> followers) {
    this.customers = customers;
    this.followers = followers;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CUSTOMER_INTERNAL);
  }

  @Override
  public void project(IncomingEvent state) {
    if (state.isTombstone()) {
      customers.forget(state.key());
      return;
    }
    KnownCustomer customer = state.as(CustomerState.class).known();
    customers.keep(customer);
    followers.forEach(follower -> follower.told(customer));
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
      @Nullable String mergedInto,
      @Nullable String agreementLevel) {

    KnownCustomer known() {
      return new KnownCustomer(
          customerId,
          number,
          status,
          grade,
          tier,
          ownerId,
          departmentId,
          level,
          mergedInto,
          agreementLevel);
    }
  }
}
