package org.kehu.kit.policy;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kehu.kit.schedule.DueWork;

/**
 * Asks for the approval of versions that were submitted by a process that was killed before it
 * could ask, or by software that did not ask yet. There are never more than a few that wait.
 */
public final class PolicySubmissions implements DueWork {

  private final PolicyKinds kinds;
  private final PolicyArchive archive;
  private final PolicyReview review;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  public PolicySubmissions(PolicyKinds kinds, PolicyArchive archive, PolicyReview review) {
    this.kinds = kinds;
    this.archive = archive;
    this.review = review;
  }

  @Override
  public String name() {
    return "policy-submissions";
  }

  @Override
  public int run(Instant now) {
    archive.submitted(kinds.owned().stream().map(PolicyKind::key).toList()).stream()
        .filter(version -> asked.add(version.approval()))
        .forEach(this::ask);
    return 0;
  }

  private void ask(PolicyDocument version) {
    try {
      review.ask(kinds.owned(version.kind()), version);
    } catch (RuntimeException failed) {
      asked.remove(version.approval());
      throw failed;
    }
  }
}
