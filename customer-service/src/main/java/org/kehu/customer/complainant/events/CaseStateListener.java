package org.kehu.customer.complainant.events;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.customer.Topics;
import org.kehu.customer.complainant.KnownComplainant;
import org.kehu.customer.complainant.KnownComplainants;
import org.kehu.kit.copy.Kept;
import org.kehu.kit.inbox.CopyProjection;
import org.kehu.kit.inbox.IncomingEvent;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link KnownComplainants} from {@code kehu.complaint.state.v1}; nothing follows from it.
 */
@Component
class CaseStateListener extends CopyProjection<KnownComplainant> {

  CaseStateListener(KnownComplainants complainants) {
    super("complainants", Topics.COMPLAINT_STATE, complainants.copies());
  }

  @Override
  protected KnownComplainant read(IncomingEvent state) {
    return state.as(CaseState.class).known();
  }

  @Override
  protected Set<String> concerned(Map<String, Kept<KnownComplainant>> kept) {
    return Set.of();
  }

  /** What this service reads of the record. */
  record CaseState(String caseId, @Nullable String sealedComplainant) {

    KnownComplainant known() {
      return new KnownComplainant(caseId, sealedComplainant);
    }
  }
}
