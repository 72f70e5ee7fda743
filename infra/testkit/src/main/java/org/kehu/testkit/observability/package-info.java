/** Alerts, dashboards and runbooks, compared with each other and with what services tell. */
@NullMarked
package org.kehu.testkit.observability;

import org.jspecify.annotations.NullMarked;
