//! Questions about a graph, each answered in one walk over it. No walk recurses: a spec may nest types deeper than the
//! stack is.

/// For each node, by its number, the nodes that its edges lead to.
pub(super) type Edges = Vec<Vec<usize>>;

/// Which nodes are among the starts or can be reached from them.
pub(super) fn reached(edges: &Edges, starts: Vec<usize>) -> Vec<bool> {
    let mut reached = vec![false; edges.len()];
    walk(edges, starts, |at| {
        !std::mem::replace(&mut reached[at], true)
    });
    reached
}

/// The same nodes with every edge turned round.
pub(super) fn reversed(edges: &Edges) -> Edges {
    let mut reversed = vec![Vec::new(); edges.len()];
    for (from, targets) in edges.iter().enumerate() {
        for &to in targets {
            reversed[to].push(from);
        }
    }
    reversed
}

/// A number for each node. Two nodes have the same one if each can be reached from the other.
///
/// This is Kosaraju's algorithm: the node that a walk leaves last can lead into other components, but none leads into
/// its own, so that walking the edges backwards from it stays inside.
pub(super) fn components(edges: &Edges) -> Vec<usize> {
    let reversed = reversed(edges);
    let mut components = vec![None; edges.len()];
    for start in left(edges).into_iter().rev() {
        walk(&reversed, vec![start], |at| {
            let new = components[at].is_none();
            components[at].get_or_insert(start);
            new
        });
    }
    components.into_iter().flatten().collect()
}

/// Walks from the starts along all edges of the nodes that are `new`.
fn walk(edges: &Edges, starts: Vec<usize>, mut new: impl FnMut(usize) -> bool) {
    let mut open = starts;
    while let Some(at) = open.pop() {
        if new(at) {
            open.extend(&edges[at]);
        }
    }
}

/// All nodes, in the order in which a walk into the depth leaves them.
fn left(edges: &Edges) -> Vec<usize> {
    let mut left = Vec::with_capacity(edges.len());
    let mut entered = vec![false; edges.len()];
    for start in 0..edges.len() {
        if std::mem::replace(&mut entered[start], true) {
            continue;
        }
        let mut path = vec![(start, edges[start].iter())];
        while let Some((at, targets)) = path.last_mut() {
            match targets.next() {
                Some(&to) if entered[to] => {}
                Some(&to) => {
                    entered[to] = true;
                    path.push((to, edges[to].iter()));
                }
                None => {
                    left.push(*at);
                    path.pop();
                }
            }
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::{Edges, components, reached, reversed};

    fn same(edges: &Edges, one: usize, other: usize) -> bool {
        let components = components(edges);
        components[one] == components[other]
    }

    #[test]
    fn components_are_circles() {
        // 0 -> 1 -> 2 -> 1, 2 -> 3 -> 3, 4 -> 0
        let edges = vec![vec![1], vec![2], vec![1, 3], vec![3], vec![0]];
        let alike: Vec<(usize, usize)> = (0..5)
            .flat_map(|one| (one + 1..5).map(move |other| (one, other)))
            .filter(|&(one, other)| same(&edges, one, other))
            .collect();
        assert_eq!(alike, [(1, 2)]);
    }

    #[test]
    fn components_are_as_two_walks_say() {
        // Every graph of four nodes without edges from a node to itself.
        let pairs: Vec<(usize, usize)> = (0..4)
            .flat_map(|from| (0..4).map(move |to| (from, to)))
            .filter(|(from, to)| from != to)
            .collect();
        for graph in 0..1_u32 << pairs.len() {
            let mut edges = vec![Vec::new(); 4];
            for (bit, &(from, to)) in pairs.iter().enumerate() {
                if graph & 1 << bit != 0 {
                    edges[from].push(to);
                }
            }
            let from: Vec<Vec<bool>> = (0..4).map(|at| reached(&edges, vec![at])).collect();
            let components = components(&edges);
            for (one, other) in &pairs {
                assert_eq!(
                    components[*one] == components[*other],
                    from[*one][*other] && from[*other][*one],
                    "{edges:?}"
                );
            }
        }
    }

    #[test]
    fn what_holds_a_node_is_reached_backwards() {
        let edges = vec![vec![1], vec![2], vec![], vec![2]];
        assert_eq!(
            reached(&reversed(&edges), vec![1]),
            [true, true, false, false]
        );
    }
}
