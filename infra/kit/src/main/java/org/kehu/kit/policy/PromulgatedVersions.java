package org.kehu.kit.policy;

import java.util.List;

/** The approved versions of a kind, whether this service owns it or has a copy. */
@FunctionalInterface
public interface PromulgatedVersions {

  /** All that are approved and not withdrawn, in any order. */
  List<PromulgatedVersion> of(PolicyKind<?> kind);
}
