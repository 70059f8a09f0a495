//! Work that takes a while: step by step on a thread of its own, so that the screen goes on, and can be left between two
//! steps.

use super::shield;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, TryRecvError};

/// How work ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ended {
    /// Every step is done.
    Done,
    /// It was left between two steps.
    Left,
    /// A step failed; the sentence says why.
    Failed(String),
    /// The program failed over it.
    Broken,
}

enum News<T> {
    /// A step is done; this is what came of it.
    Step(T),
    Ended(Ended),
}

/// Called on a thread of work whenever there is news of it.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Work under way, of which each step comes to something.
pub struct Work<T = String> {
    /// How many steps there are.
    pub all: usize,
    /// What came of each step that is done.
    pub done: Vec<T>,
    heard: Receiver<News<T>>,
    leave: Arc<AtomicBool>,
}

impl<T: Send + 'static> Work<T> {
    /// Begins the work: `make` makes what does one step after the other, on the thread itself. `wake` is called whenever
    /// there is news.
    ///
    /// # Errors
    /// When the machine gives no thread.
    pub fn begin<S>(all: usize, wake: Waker, make: impl FnOnce() -> S + Send + 'static) -> io::Result<Self>
    where
        S: FnMut(usize) -> Result<T, String>,
    {
        let (tell, heard) = mpsc::channel();
        let leave = Arc::new(AtomicBool::new(false));
        let left = Arc::clone(&leave);
        std::thread::Builder::new().name("work".to_owned()).spawn(move || {
            let ended = shield::caught(|| {
                let mut step = make();
                for place in 0..all {
                    if left.load(Ordering::Relaxed) {
                        return Ended::Left;
                    }
                    match step(place) {
                        Ok(done) => {
                            // Where nobody listens any more there is nobody to do it for.
                            if tell.send(News::Step(done)).is_err() {
                                return Ended::Left;
                            }
                            wake();
                        }
                        Err(why) => return Ended::Failed(why),
                    }
                }
                Ended::Done
            });
            let _ = tell.send(News::Ended(ended.unwrap_or(Ended::Broken)));
            wake();
        })?;
        Ok(Self { all, done: Vec::new(), heard, leave })
    }

    /// Takes in what was heard of it; how it ended, once it did.
    pub fn news(&mut self) -> Option<Ended> {
        loop {
            match self.heard.try_recv() {
                Ok(News::Step(done)) => self.done.push(done),
                Ok(News::Ended(ended)) => return Some(ended),
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => return Some(Ended::Broken),
            }
        }
    }
}

impl<T> Work<T> {
    /// Leaves it after the step that is being done.
    pub fn leave(&self) {
        self.leave.store(true, Ordering::Relaxed);
    }

    /// Whether it is being left.
    pub fn is_left(&self) -> bool {
        self.leave.load(Ordering::Relaxed)
    }
}

impl<T> Drop for Work<T> {
    fn drop(&mut self) {
        self.leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Mutex;

    /// Waits for the end; the thread says when there is something to hear.
    fn ended(work: &mut Work, heard: &Receiver<()>) -> Ended {
        loop {
            if let Some(ended) = work.news() {
                return ended;
            }
            heard.recv().unwrap();
        }
    }

    fn waker() -> (Waker, Receiver<()>) {
        let (tell, heard) = mpsc::channel();
        let tell = Mutex::new(tell);
        let wake = move || {
            let _ = tell.lock().unwrap().send(());
        };
        (Arc::new(wake), heard)
    }

    #[test]
    fn every_step_is_done_in_its_order() {
        let (wake, heard) = waker();
        let mut work = Work::begin(3, wake, || |place: usize| Ok(place.to_string())).unwrap();
        assert_eq!(ended(&mut work, &heard), Ended::Done);
        assert_eq!(work.done, ["0", "1", "2"]);
    }

    #[test]
    fn work_that_is_left_ends_after_the_step_under_way() {
        let (wake, heard) = waker();
        let (go, gate) = mpsc::channel::<()>();
        let make = move || move |place: usize| gate.recv().map(|()| place.to_string()).map_err(|gone| gone.to_string());
        let mut work = Work::begin(3, wake, make).unwrap();
        go.send(()).unwrap();
        heard.recv().unwrap();
        // The second step waits at its gate, or is about to; it is done, the third is not.
        work.leave();
        go.send(()).unwrap();
        let done = ended(&mut work, &heard);
        assert!(done == Ended::Left && work.done.len() < 3, "{done:?} {:?}", work.done);
    }

    #[test]
    fn a_step_that_fails_ends_the_work_and_what_is_done_is_told() {
        let (wake, heard) = waker();
        let step = |place: usize| if place < 1 { Ok("a".to_owned()) } else { Err("penuh".to_owned()) };
        let mut work = Work::begin(3, wake, move || step).unwrap();
        assert_eq!(ended(&mut work, &heard), Ended::Failed("penuh".to_owned()));
        assert_eq!(work.done, ["a"]);
        let (wake, heard) = waker();
        let broken = |_: usize| -> Result<String, String> { panic!("expected by this test") };
        let mut work = Work::begin(1, wake, move || broken).unwrap();
        assert_eq!(ended(&mut work, &heard), Ended::Broken);
    }
}
