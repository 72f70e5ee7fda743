package org.kehu.testkit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** The clock that a test class has moved is the time of day again for the next one. */
final class TimeOfDay implements AfterAllCallback {

  @Override
  public void afterAll(ExtensionContext context) {
    SpringExtension.getApplicationContext(context)
        .getBeanProvider(MovableClock.class)
        .ifAvailable(MovableClock::reset);
  }
}
