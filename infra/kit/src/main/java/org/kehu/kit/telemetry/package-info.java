/**
 * What ops see: one trace id through HTTP, events and logs; metrics of the kit's own mechanisms.
 */
@NullMarked
package org.kehu.kit.telemetry;

import org.jspecify.annotations.NullMarked;
