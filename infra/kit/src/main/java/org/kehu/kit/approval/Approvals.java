package org.kehu.kit.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;

/** All approvals that features of this service have asked for. */
public interface Approvals {

  /** One of any party's. */
  Optional<Approval> find(String id);

  /** One that concerns the party; a 404 else. */
  Approval get(String id, Party party);

  /** Those that concern the party, newest first. */
  Page<Approval> page(ApprovalFilter filter, Party party, PageRequest request);

  /** Stores a new one; a second with the same id is refused with a duplicate key. */
  Stored<Approval> create(Supplier<Change<Approval, ApprovalEvent>> work);

  /** Changes one that concerns the party; a 404 else. */
  Stored<Approval> change(String id, Party party, Function<Approval, List<ApprovalEvent>> verb);

  /** Changes one for the feature that asked, or for the system. */
  Stored<Approval> change(String id, Function<Approval, List<ApprovalEvent>> verb);

  /** What the key of the present call changed already. */
  Optional<Approval> repeated(String id);

  /** Ids of open ones whose next mark has come, soonest first. */
  List<String> markedAt(Instant now, int limit);

  /** Those that ended before a time and whose outcome is not carried out, oldest first. */
  List<Approval> unappliedSince(Instant before, int limit);

  /** How many are open. */
  long waiting();

  /** Since when the oldest is open. */
  Optional<Instant> oldestWaiting();

  /** How many ended without their outcome being carried out. */
  long unapplied();
}
