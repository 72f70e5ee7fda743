/** Products and services that are recommended to customers by need (建议与推荐, P-67). */
@NullMarked
package org.kehu.complaint.recommendation;

import org.jspecify.annotations.NullMarked;
