/**
 * The page that whoever builds on the suite opens first: every API to try, every event, every
 * refusal, who may call what, and what is up.
 */
@NullMarked
package org.kehu.gateway.portal;

import org.jspecify.annotations.NullMarked;
