package org.kehu.kit.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kehu.kit.paging.Page;
import org.kehu.kit.paging.PageRequest;
import org.kehu.kit.store.Change;
import org.kehu.kit.store.Stored;

/** All versions of the rules that this service owns. */
public interface PolicyArchive {

  /** The version, if there is one. */
  Optional<PolicyDocument> find(String kind, int number);

  /** The version with this id, if there is one. */
  Optional<PolicyDocument> find(String id);

  /** Versions of these kinds that wait for the general manager. */
  List<PolicyDocument> submitted(Collection<String> kinds);

  /** The number of the newest version; 0 when there is none. */
  int newestNumber(String kind);

  /** Versions of a kind, newest first; only those ever announced unless drafts are asked for. */
  Page<PolicyDocument> page(String kind, boolean withDrafts, PageRequest request);

  /** Approved and not withdrawn versions. */
  List<PolicyDocument> approved(String kind);

  /** Stores a new version; a number taken meanwhile is refused with a duplicate key. */
  Stored<PolicyDocument> create(Supplier<Change<PolicyDocument, PolicyEvent>> work);

  /** Changes a version. */
  Stored<PolicyDocument> change(String id, Function<PolicyDocument, List<PolicyEvent>> verb);
}
