package org.kehu.kit.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start-up in plain words which index stands in the way, and how to mend it. */
final class IndexDiffersAnalyzer extends AbstractFailureAnalyzer<IndexDiffers> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, IndexDiffers cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
