/**
 * Pages as people see them: a headless Chromium for tests. A module that uses it names {@code
 * selenium-chrome-driver} and axe's jar among its own test dependencies.
 */
@NullMarked
package org.kehu.testkit.browser;

import org.jspecify.annotations.NullMarked;
