package org.kehu.survey.customer.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.kit.access.Level;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.kehu.survey.Topics;
import org.kehu.survey.customer.AccessFollower;
import org.kehu.survey.customer.KnownCustomer;
import org.kehu.survey.customer.KnownCustomers;
import org.springframework.stereotype.Component;

/**
 * Copies customers, and lets everything that belongs to one follow when its people or its level
 * change, so that nobody sees a response longer than the customer's file.
 */
@Component
class CustomerListener extends CopyProjection<KnownCustomer> {

  /** What this service reads of {@code kehu.customer.internal.v1}. */
  record CustomerState(
      String customerId,
      @Nullable String grade,
      @Nullable String tier,
      @Nullable String region,
      @Nullable String ownerId,
      @Nullable List<String> scope,
      Level level,
      @Nullable String mergedInto) {

    KnownCustomer known() {
      return new KnownCustomer(
          customerId,
          grade,
          tier,
          region,
          ownerId,
          scope == null ? Set.of() : Set.copyOf(scope),
          level.rank(),
          mergedInto);
    }
  }

  private final List<AccessFollower> followers;

  CustomerListener(KnownCustomers customers, List<AccessFollower> followers) {
    super("customers", Topics.CUSTOMER_INTERNAL, customers.copies());
    this.followers = followers;
  }

  @Override
  protected KnownCustomer read(IncomingEvent state) {
    return state.as(CustomerState.class).known();
  }

  @Override
  protected void kept(String id, Kept<KnownCustomer> kept) {
    // Told even if unchanged when it was unknown before: what was hidden meanwhile is shown now.
    if (kept.isRepeat()
        || !kept.before()
            .map(KnownCustomer::access)
            .equals(kept.now().map(KnownCustomer::access))) {
      kept.now().ifPresent(this::tell);
    }
  }

  private void tell(KnownCustomer customer) {
    followers.forEach(follower -> follower.follow(customer.id(), customer.access()));
  }
}
