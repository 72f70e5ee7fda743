package org.kehu.kit.crypto;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start-up in plain words what is wrong with the keys, and how to mend it. */
final class KeysUnusableAnalyzer extends AbstractFailureAnalyzer<KeysUnusable> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, KeysUnusable cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.remedy(), cause);
  }
}
