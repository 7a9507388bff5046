//! Sample code of the SDKs, with a block of line numbers before it.

use super::Reader;

impl Reader<'_> {
    /// The line behind the sample that begins at hand. The numbers of its lines are passed over.
    pub(super) fn sample(&mut self) -> Option<usize> {
        let numbers = self.numbers();
        if numbers == 0 {
            if !self.lines[self.at].after_blank {
                return None;
            }
            let lines = &self.lines[self.at..];
            let behind = lines.iter().skip(1).take_while(|line| !line.after_blank);
            let end = self.at + 1 + behind.count();
            let prose = (self.at..end).any(|at| self.is_prose(at));
            return (end > self.at + 1 && !prose).then_some(end);
        }
        // As many lines of code follow as there are numbers, blank ones included.
        let first = self.at + numbers;
        let last = self.lines[first - 1].number + numbers;
        let lines = self.lines.get(first..)?.iter();
        let code = lines.take_while(|line| line.number <= last).count();
        let code = (0..code)
            .take_while(|at| !self.is_prose(first + at))
            .count();
        if code == 0 {
            return None;
        }
        self.at = first;
        Some(first + code)
    }

    /// How many lines count upwards from 1.
    pub(super) fn numbers(&self) -> usize {
        let lines = self.lines[self.at..].iter();
        let counted = lines
            .zip(1..)
            .take_while(|(line, number)| line.text == number.to_string());
        counted.count()
    }
}
