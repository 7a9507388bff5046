//! Types that a spec has already.
