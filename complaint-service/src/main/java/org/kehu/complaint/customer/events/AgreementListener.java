package org.kehu.complaint.customer.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.complaint.Topics;
import org.kehu.complaint.customer.AgreementFollower;
import org.kehu.complaint.customer.KnownAgreement;
import org.kehu.complaint.customer.KnownAgreement.Cover;
import org.kehu.complaint.customer.KnownAgreements;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/** Keeps {@link KnownAgreements} from {@code kehu.agreement.state.v1}, then tells who follows. */
@Component
class AgreementListener extends CopyProjection<KnownAgreement> {

  private final List<AgreementFollower> followers;

  AgreementListener(KnownAgreements agreements, List<AgreementFollower> followers) {
    super("agreements", Topics.AGREEMENT_STATE, agreements.copies());
    this.followers = followers;
  }

  @Override
  protected KnownAgreement read(IncomingEvent state) {
    return state.as(AgreementState.class).known();
  }

  @Override
  protected void kept(String id, Kept<KnownAgreement> kept) {
    kept.now().ifPresent(agreement -> followers.forEach(follower -> follower.told(agreement)));
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<KnownAgreement>> kept) {
    List<KnownAgreement> now = kept.values().stream().flatMap(one -> one.now().stream()).toList();
    return followers.stream()
        .flatMap(follower -> follower.concerned(now).stream())
        .collect(Collectors.toSet());
  }

  /**
   * What this service reads of the record.
   *
   * @param covers absent in records from before there were any
   */
  record AgreementState(
      String agreementId, String customerId, String number, @Nullable List<CoverState> covers) {

    KnownAgreement known() {
      return new KnownAgreement(
          agreementId,
          customerId,
          number,
          covers == null ? List.of() : covers.stream().map(CoverState::cover).toList());
    }
  }

  /** A stretch of time with one service level. */
  record CoverState(
      int version,
      String level,
      Instant from,
      Instant until,
      Set<String> matters,
      List<String> products) {

    Cover cover() {
      return new Cover(version, level, from, until, matters, products);
    }
  }
}
