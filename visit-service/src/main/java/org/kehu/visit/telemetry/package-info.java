/** What ops see of visits: gauges over the stored state. */
@NullMarked
package org.kehu.visit.telemetry;

import org.jspecify.annotations.NullMarked;
