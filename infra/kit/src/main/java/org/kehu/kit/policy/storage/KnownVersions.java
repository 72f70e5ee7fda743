package org.kehu.kit.policy.storage;

import java.util.List;
import java.util.Objects;
import org.kehu.kit.policy.PolicyArchive;
import org.kehu.kit.policy.PolicyKind;
import org.kehu.kit.policy.PromulgatedVersion;
import org.kehu.kit.policy.PromulgatedVersions;

/** Own kinds from the archive, foreign ones from the copies. */
public final class KnownVersions implements PromulgatedVersions {

  private final String service;
  private final PolicyArchive archive;
  private final PolicyCopies copies;

  public KnownVersions(String service, PolicyArchive archive, PolicyCopies copies) {
    this.service = service;
    this.archive = archive;
    this.copies = copies;
  }

  @Override
  public List<PromulgatedVersion> of(PolicyKind<?> kind) {
    return kind.owner().equals(service) ? own(kind) : foreign(kind);
  }

  private List<PromulgatedVersion> own(PolicyKind<?> kind) {
    return archive.approved(kind.key()).stream()
        .map(version ->
            new PromulgatedVersion(
                version.number(),
                Objects.requireNonNull(version.effectiveFrom()),
                version.content().value()))
        .toList();
  }

  private List<PromulgatedVersion> foreign(PolicyKind<?> kind) {
    return copies.of(kind.owner(), kind.key()).stream()
        .map(copy -> new PromulgatedVersion(copy.number(), copy.effectiveFrom(), copy.value()))
        .toList();
  }
}
