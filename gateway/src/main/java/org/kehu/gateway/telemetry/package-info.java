/** What the gateway counts. */
@NullMarked
package org.kehu.gateway.telemetry;

import org.jspecify.annotations.NullMarked;
